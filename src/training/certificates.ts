import { isHeldOn } from '../calendar/span.ts';
import { verb } from '../command/verb.ts';
import { loadRulebook } from '../rulebook/load.ts';
import { readPosts } from '../staff/store.ts';
import { judgedBlocks } from '../verdict/table.ts';
import { readQualifications } from './certificate_store.ts';
import { certificateData, certificateState, certificateTable, judgeCertificates } from './certificates_sheet.ts';

export const certificates = verb<{ person?: string; all?: boolean }>({
  options: [
    { flags: '--person <姓名>', text: '只列这个人的' },
    { flags: '--all', text: '连撤销的一起列' },
  ],
  examples: ['jwh training certificates', 'jwh training certificates --person 李敏'],
  async run(context, _args, { person, all: everything }) {
    const db = await context.read();
    const book = await loadRulebook(db);
    const { today } = context;
    const all = await readQualifications(db);
    const shown = all
      .filter(({ name }) => person === undefined || name === person)
      .filter((one) => everything === true || certificateState(one, today) !== 'voided');
    const posts = (await readPosts(db)).filter((post) => isHeldOn(post, today));
    const staff = [...new Map(posts.map(({ person_id, name }) => [person_id, { person_id, name }])).values()];
    const rule = book.find('training.certificate', today);
    const verdicts =
      rule === undefined || person !== undefined ? [] : [judgeCertificates(rule, staff, all, book, today)];
    return {
      sheet: { title: '资格证书', blocks: [certificateTable(shown, today), ...judgedBlocks(verdicts)] },
      rows: shown.map((one) => certificateData(one, book, today)),
      verdicts,
      basis: verdicts.map(({ cite }) => cite),
    };
  },
});
