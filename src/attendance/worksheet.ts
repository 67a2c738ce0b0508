import { monthOf } from '../calendar/workday.ts';
import { verb } from '../command/verb.ts';
import { readName } from '../person/details.ts';
import { onePerson } from '../person/match.ts';
import { staffCalled } from '../staff/store.ts';
import { decisionRow } from './decided.ts';
import { decisionOn, matterOf } from './decision.ts';
import { readDecisions } from './decision_store.ts';
import { floorWarnings } from './floor.ts';
import { readPastMonth } from './month_asked.ts';
import { personRow } from './month_json.ts';
import { readMonth } from './month_store.ts';
import { shakenDecisions, standingFindings } from './standing.ts';
import { type WorksheetPerson, worksheetSheet } from './worksheet_sheet.ts';
import { worksheetTable } from './worksheet_table.ts';

interface WorksheetOptions {
  csv?: string | true;
  pdf?: string | true;
  xlsx?: string | true;
}

export const worksheet = verb<WorksheetOptions>({
  arguments: [
    { name: '<月份>', text: '年-月' },
    { name: '[姓名]', text: '只要一人的；不写：有提示或建议的每个人，一人一页' },
  ],
  examples: ['jwh attendance worksheet 2026-10', 'jwh attendance worksheet 2026-10 马庆丰 --pdf'],
  async run(context, [text, name], { csv, pdf, xlsx }) {
    const month = readPastMonth(text as string, monthOf(context.today));
    const db = await context.read();
    const report = await readMonth(db, month, context.today);
    const decisions = await readDecisions(db, month, month);
    const wanted = name === undefined ? null : onePerson(await staffCalled(db, readName(name)), name, '工作人员').id;
    const standing = await standingFindings(db, report, context.today);
    const shaken = shakenDecisions(month, decisions, standing);
    const warnings = await floorWarnings(db, month, decisions);
    const people: WorksheetPerson[] = report.people
      .map((person) => ({
        person,
        items: standing
          .filter(({ finding }) => finding.person_id === person.member.person_id)
          .map(({ finding, since }) => ({ finding, since, decision: decisionOn(finding, month, decisions) })),
        lost: shaken
          .filter(({ decision, basis }) => basis === 'gone' && decision.person_id === person.member.person_id)
          .map(({ decision }) => decision),
        warnings: warnings.filter((line) => line.includes(person.member.name)),
      }))
      .filter(({ person, items, lost }) =>
        wanted === null ? items.length + lost.length > 0 : person.member.person_id === wanted,
      );
    return {
      sheet: worksheetSheet(report, people, (csv ?? pdf ?? xlsx) ? 'paper' : 'screen'),
      table: worksheetTable(people),
      record: { month, closed: report.closed, people: people.length },
      rows: people.map(({ person, items, lost }) => ({
        ...personRow(person),
        findings: items.map(({ finding: { discreet: _, ...finding }, since, decision }) => ({
          ...finding,
          since,
          matter: matterOf(finding),
          decision: decision === null ? null : decisionRow(decision),
        })),
        lost: lost.map(decisionRow),
      })),
    };
  },
});
