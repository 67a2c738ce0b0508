import { Refusal } from '../base/refusal.ts';
import type { Month } from '../calendar/workday.ts';
import type { Database } from '../database/open.ts';
import { readName } from '../person/details.ts';
import { onePerson } from '../person/match.ts';
import type { Person } from '../person/person.ts';
import { staffCalled } from '../staff/store.ts';
import { isMatter, matterOf } from './decision.ts';
import type { Finding } from './finding.ts';
import { findingDaysWords } from './finding_days.ts';
import { holding, type Standing, sinceWords } from './standing.ts';

/** The proposal of a month that was named on the command line. @throws Refusal where there is none, or several. */
export async function findingAsked(
  db: Database,
  standing: readonly Standing[],
  { month, name, matter, on }: { month: Month; name: string; matter: string; on: string | undefined },
): Promise<{ finding: Finding; person: Person }> {
  const called = readName(name);
  const person = onePerson(await staffCalled(db, called), called, '工作人员');
  const own = holding(standing).filter(({ person_id, proposal }) => person_id === person.id && proposal !== null);
  const meant = own
    .filter((one) => isMatter(one, matter))
    .filter(({ days }) => on === undefined || days.some(({ day }) => day === on));
  const [finding, ...more] = meant;
  if (finding === undefined) {
    refuseGone(standing, person, { month, matter, on });
    const others = own.map(matterOf).join('、');
    const message = `${month} 没有关于${person.name}“${matter}”${on === undefined ? '' : `（${on}）`}的处理建议，没有可决定的。`;
    throw new Refusal('not_found', 'no_proposal', message, {
      hint: others === '' ? `查看：jwh attendance worksheet ${month}` : `${person.name}本月的建议：${others}`,
    });
  }
  if (more.length === 0) return { finding, person };
  const lines = meant.map((one) => `  ${findingDaysWords(one.days)}`).join('\n');
  throw new Refusal('usage', 'several_proposals', `${person.name}的“${matter}”有 ${meant.length} 项建议：\n${lines}`, {
    hint: '用 --on 日期 指明是哪一项（写其中一天）。',
  });
}

/** A proposal that a correction after the close has taken the ground from is not decided. @throws Refusal kind `usage`. */
function refuseGone(
  standing: readonly Standing[],
  person: Person,
  { month, matter, on }: { month: Month; matter: string; on: string | undefined },
): void {
  const gone = standing
    .filter(({ since, finding }) => since === 'gone' && finding.person_id === person.id && finding.proposal !== null)
    .map(({ finding }) => finding)
    .find((one) => isMatter(one, matter) && (on === undefined || one.days.some(({ day }) => day === on)));
  if (gone === undefined) return;
  const says = `${month} ${person.name}的“${matterOf(gone)}”（${gone.arithmetic}）：${sinceWords.gone}，没有可决定的。`;
  throw new Refusal('usage', 'basis_gone', says, { hint: `更正见：jwh attendance corrections ${person.name}` });
}
