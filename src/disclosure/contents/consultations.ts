import { type Coordination, stepsOf } from '../../coordination/coordination.ts';
import { asideOf, withFallen } from '../../coordination/standing.ts';
import { listProceedings } from '../../proceeding/store.ts';
import type { Content, Files } from '../sources.ts';

const results = { agreed: { label: '协调会上达成一致' }, later: { label: '会后达成一致' } };

/** What consultation led to (静安 §4.3.2(五)): coordinations agreed on in the period, and how many have signed; never who, nor the terms. */
export async function consultationResults({ db, quarter: { from, to }, publish }: Files): Promise<Content> {
  const all = await listProceedings<object>(db, ['coordination'], { to });
  const standing = all.filter(({ voided }) => voided === null).map((one) => withFallen(one as Coordination));
  const rows = standing.flatMap((one) => {
    const agreed = agreementsOf(one).filter(({ day }) => from <= day && day <= to);
    return agreed.map((made) => ({ number: one.number, title: publish(one.title), ...made }));
  });
  return {
    lines: [],
    columns: [
      { key: 'number', label: '编号', type: 'text', whole: true },
      { key: 'day', label: '达成日期', type: 'day' },
      { key: 'title', label: '事项', type: 'text', wide: true },
      { key: 'result', label: '成果', type: 'state', states: results },
      { key: 'signed', label: '当事人签字', type: 'text' },
    ],
    rows: rows.sort((one, other) => (one.day < other.day ? -1 : 1)),
  };
}

function agreementsOf(one: Coordination) {
  const { parties } = one.facts;
  const words = (names: ReadonlySet<string>) =>
    `${parties.filter((name) => names.has(name)).length}方／共${parties.length}方`;
  const sat = stepsOf(one, 'sat')
    .filter(({ content }) => content.result === 'agreed')
    .map(({ day, no }) => {
      const signed = stepsOf(one, 'signed').filter(
        ({ content: { step, manner } }) => step === no && manner !== 'refused',
      );
      return { day, result: 'agreed', signed: words(new Set(signed.map(({ content }) => content.name))) };
    });
  const after = stepsOf(one, 'later').filter((step) => asideOf(one, step as never) === null);
  const [first, last] = [after[0], after.at(-1)];
  if (first === undefined || last === undefined) return sat;
  return [...sat, { day: first.day, result: 'later', signed: words(new Set(last.content.signed_by)) }];
}
