import { monthOf } from '../calendar/workday.ts';
import { verb } from '../command/verb.ts';
import { readPayingUnits } from '../staff/employment_store.ts';
import { decisionMatter } from './decided.ts';
import { decisionNumber, decisionOn, matterOf, stands } from './decision.ts';
import { readDecisions } from './decision_store.ts';
import { deductionsSheet } from './deductions_sheet.ts';
import { floorWarnings } from './floor.ts';
import { readPastMonth } from './month_asked.ts';
import { readMonth } from './month_store.ts';
import { basisOf, basisWords, holding, standingFindings } from './standing.ts';

export const deductions = verb({
  arguments: [{ name: '<月份>', text: '年-月' }],
  examples: ['jwh attendance deductions 2026-10', 'jwh attendance deductions 2026-10 --pdf'],
  async run(context, [text]) {
    const month = readPastMonth(text as string, monthOf(context.today));
    const db = await context.read();
    const report = await readMonth(db, month, context.today);
    const decisions = await readDecisions(db, month, month);
    const standing = await standingFindings(db, report, context.today);
    const units = await readPayingUnits(db);
    const rows = decisions
      .filter((one) => stands(one) && one.amount !== null)
      .map((one) => ({
        ...{ person: one.person, person_id: one.person_id, matter: decisionMatter(one) },
        arithmetic: one.decision === 'changed' ? `${one.finding.arithmetic}；决定改扣` : one.finding.arithmetic,
        ...{ amount: one.amount as number, number: decisionNumber(one), by: one.by_name },
        paying_unit: units.get(one.person_id) ?? null,
        basis: basisOf(one, standing),
      }))
      .sort((one, other) => order(one.person_id) - order(other.person_id));
    const undecided = holding(standing)
      .filter((one) => one.proposal === 'deduct' && decisionOn(one, month, decisions) === null)
      .map((one) => ({
        ...{ person: one.person, person_id: one.person_id, matter: matterOf(one) },
        ...{ arithmetic: one.arithmetic, amount: one.amount },
      }));
    const total = rows.reduce((sum, { amount }) => sum + amount, 0);
    const shaken = rows.flatMap(({ person, matter, number, basis }) =>
      basis === 'holds' ? [] : [`请注意：${person}“${matter}”（${number}）${basisWords[basis]}。`],
    );
    const warnings = [...shaken, ...(await floorWarnings(db, month, decisions))];
    return {
      sheet: deductionsSheet(report, { rows, undecided, total, warnings }),
      record: { month, closed: report.closed, total, undecided, warnings },
      rows,
    };

    function order(person_id: string): number {
      return report.people.findIndex(({ member }) => member.person_id === person_id);
    }
  },
});
