import { readPublicWords } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import { keyInUse } from '../certificate/signing/key_store.ts';
import { type Answer, verb } from '../command/verb.ts';
import { readOffice } from '../office/store.ts';
import { assessor } from '../proceeding/assessment.ts';
import { asking } from './asking_paper.ts';
import { type EventKind, eventWords, type SealEvent } from './event.ts';
import { eventPaper } from './event_paper.ts';
import { reportsAsked } from './loss_judgement.ts';
import type { Seal } from './seal.ts';
import { readSeals, sealsCalled } from './store.ts';

interface FormOptions {
  document?: string;
  reason?: string;
}

const papers: Readonly<Record<string, EventKind>> = {
  移交: 'handed_over',
  上缴: 'surrendered',
  遗失: 'lost',
  带出: 'lent',
  代管: 'to_street',
  保管: 'custody',
};

export const form = verb<FormOptions>({
  arguments: [
    { name: '<单据>', text: '移交、上缴、遗失、带出、代管、保管（授权书）；请示（超出范围的用印请示街道）' },
    { name: '[印章]', text: '哪一枚（默认：最近有这件事的那一枚）' },
  ],
  options: [
    { flags: '--document <名称>', text: '请示：要盖章的文书' },
    { flags: '--reason <事由>', text: '请示：用章事由' },
  ],
  examples: [
    'jwh seal form 移交 --pdf 印章移交单.pdf',
    'jwh seal form 请示 --document 工伤情况说明 --reason 劳动部门要求 --pdf 请示.pdf',
  ],
  async run(context, [word, called], options): Promise<Answer> {
    const db = await context.read();
    const office = await readOffice(db);
    if (word === '请示') {
      const document = readPublicWords(options.document ?? '', '要盖章的文书（--document）', 100);
      const reason = readPublicWords(options.reason ?? '', '用章事由（--reason）', 300);
      const rule = (await (await assessor(db))(context.today)).book.find('certificate.beyond', context.today);
      return {
        sheet: asking(office, {
          document,
          reason,
          day: context.today,
          rule: rule === undefined ? null : `《${rule.cite.document}》${rule.cite.article}`,
        }),
        record: { form: 'request', seal: null, day: context.today, document, reason },
        basis: rule === undefined ? [] : [rule.cite],
      };
    }
    const kind = papers[word ?? ''];
    if (kind === undefined) {
      throw new Refusal('usage', 'unknown_form', `没有“${word}”这种单据。`, {
        hint: `可写：${Object.keys(papers).join('、')}、请示`,
      });
    }
    const { seal, one } = lastOf(await readSeals(db), kind, called);
    const assessment = await (await assessor(db))(one.day);
    return {
      sheet: eventPaper(office, seal, one, {
        asked: reportsAsked(assessment),
        hasKey: (await keyInUse(db)) !== null,
      }),
      record: { form: kind, seal: seal.name, day: one.day, name: one.name, ...one.content },
      verdicts: one.verdicts,
      basis: one.verdicts.map(({ cite }) => cite),
    };
  },
});

function lastOf(seals: readonly Seal[], kind: EventKind, called: string | undefined): { seal: Seal; one: SealEvent } {
  const found = sealsCalled(seals, called?.trim() ?? '')
    .flatMap((seal) =>
      seal.events.filter((one) => one.event === kind && !isCarriedOver(one)).map((one) => ({ seal, one })),
    )
    .sort((a, b) => (a.one.day < b.one.day ? -1 : a.one.day > b.one.day ? 1 : a.one.no - b.one.no))
    .at(-1);
  if (found !== undefined) return found;
  throw new Refusal('not_found', 'no_such_event', `没有登记过${eventWords[kind]}。`, {
    hint: '先登记这件事：jwh seal --help',
  });
}

/** The keeper of a replaced seal keeps the new one without a new mandate. */
function isCarriedOver(one: SealEvent): boolean {
  return one.event === 'custody' && one.content.appointed_by === null;
}
