import type { Answer } from '../command/verb.ts';
import { markedBlocks } from '../verdict/table.ts';
import { recordOf } from './data.ts';
import type { ElectionRecord, NamedClock } from './election.ts';
import { electionFields, nameOf } from './fields.ts';
import { candidateNotes, candidateTable, clockTable, isOfCandidate, plannedCandidates } from './tables.ts';

/** An election as its record, on screen and as JSON. */
export function answerFor(
  election: ElectionRecord,
  {
    clocks = [],
    notes = [],
    next = [],
  }: { clocks?: readonly NamedClock[]; notes?: readonly string[]; next?: readonly string[] } = {},
): Answer {
  const said = [...notes.map((line) => `注：${line}`), ...next];
  return {
    sheet: {
      title: `${election.number}　${nameOf(election)}`,
      reference: election.number,
      day: election.day,
      blocks: [
        ...(election.fallen === null
          ? []
          : [{ kind: 'text' as const, tone: 'warn' as const, lines: [election.fallen] }]),
        electionFields(election),
        ...(clocks.length === 0 ? [] : [clockTable(clocks)]),
        ...(election.candidates.length === 0 ? plannedCandidates(election) : [candidateTable(election)]),
        ...candidateNotes(election),
        ...markedBlocks(
          election.verdicts.filter((one) => !isOfCandidate(one)),
          '判断与依据',
        ),
        ...(said.length === 0 ? [] : [{ kind: 'text' as const, lines: said }]),
      ],
    },
    record: recordOf(election, clocks),
    verdicts: election.verdicts,
    basis: election.verdicts.map(({ cite }) => cite),
  };
}
