import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { callRoll } from '../../src/meeting/count/roll_call.ts';
import { lastGroup, type Opening, type Step, standingSteps } from '../../src/meeting/live/session.ts';
import { sessionDraft, sessionRoll } from '../../src/meeting/live/session_draft.ts';
import { pendingMotion, replay } from '../../src/meeting/live/session_state.ts';

const names = ['张一', '李二', '王三', '赵四', '孙五'];

const opening: Opening = {
  ...{ kind: 'representatives', form: 'representatives', day: '2026-09-18', place: null, chair: null, recorder: null },
  ...{ agenda: [], entitled: 5, vacancies: 0, duplicates: 0 },
  members: names.map((name, at) => ({ person_id: `p${at}`, name, bases: ['elected'] })),
};
const open: Step = { step: 'opened', opening };
const called: Step[] = [open, { step: 'absent', at: [3, 4] }, { step: 'roll_called' }];
const voteOn = (no: number, votesFor: number, against = 0): Step[] => [
  { step: 'motion', title: `议题${no}`, ballot: 'open' },
  { step: 'count', no, field: 'for', count: votesFor },
  { step: 'count', no, field: 'against', count: against },
  { step: 'vote', no },
];

describe('people between the votes', () => {
  test('who comes late counts from the next vote, who leaves until the last', () => {
    const state = replay([
      ...called,
      ...voteOn(1, 3),
      { step: 'arrived', at: 3 },
      { step: 'left', at: 0 },
      { step: 'left', at: 1 },
      ...voteOn(2, 2),
    ]);
    expect(state).toMatchObject({ came: 4, here: 2 });
    const draft = sessionDraft(state);
    expect(draft).toMatchObject({ present: ['张一', '李二', '王三', '赵四'], arrived: [{ name: '赵四', before: 2 }] });
    const { votes, roll } = callRoll(draft, 'representatives', sessionRoll(opening));
    expect(roll).toMatchObject({ entitled: 5, present: 4 });
    expect(votes.map(({ presentAtVote }) => presentAtVote)).toEqual([3, 2]);
  });

  test('out and in again before anything was voted on is no coming and going', () => {
    const state = replay([...called, { step: 'left', at: 0 }, { step: 'arrived', at: 0 }, ...voteOn(1, 3)]);
    expect(sessionDraft(state)).toMatchObject({ present: ['张一', '李二', '王三'], arrived: [], left: [] });
  });

  test('who came late and went before anything was voted on was not there', () => {
    const state = replay([...called, { step: 'arrived', at: 4 }, { step: 'left', at: 4 }, ...voteOn(1, 3)]);
    expect(sessionDraft(state).present).toEqual(['张一', '李二', '王三']);
  });

  test('who came when all was decided took part in nothing', () => {
    const state = replay([...called, ...voteOn(1, 3), { step: 'arrived', at: 4 }]);
    expect(sessionDraft(state)).toMatchObject({
      present: ['张一', '李二', '王三'],
      absences: [{ name: '孙五', reason: '表决结束后才到会' }],
    });
  });

  test('without any vote a late comer has come', () => {
    expect(sessionDraft(replay([...called, { step: 'arrived', at: 4 }])).present).toContain('孙五');
  });

  test('a proxy ends when the absent member comes, and the record says so', () => {
    const state = replay([
      ...called,
      { step: 'proxy', absent: 3, holder: 0, proof: true },
      ...voteOn(1, 3),
      { step: 'arrived', at: 3 },
    ]);
    expect(state.proxies).toEqual([]);
    expect(state.said.discussion).toEqual(['赵四到会，原来委托张一，委托终止。']);
  });

  test('counted and not named: who comes back is not counted twice', () => {
    const state = replay([
      { step: 'opened', opening: { ...opening, members: null } },
      { step: 'present_count', count: 3 },
      { step: 'roll_called' },
      { step: 'left_count', count: 2 },
      { step: 'back_count', count: 1 },
      { step: 'arrived_count', count: 1 },
      ...voteOn(1, 3),
    ]);
    expect(state).toMatchObject({ came: 4, here: 3 });
    expect(sessionDraft(state)).toMatchObject({ present: 4, motions: [{ present: 3 }] });
  });
});

describe('corrections', () => {
  test('an undo takes a vote back with its counts, then the motion', () => {
    const steps = [...called, ...voteOn(1, 3)];
    const group = lastGroup(standingSteps(steps));
    expect(group.map(({ step }) => step)).toEqual(['count', 'count', 'vote']);
    const undone: Step[] = [...steps, { step: 'undo', steps: group.length }];
    expect(pendingMotion(replay(undone))).toMatchObject({ no: 1, motion: { counting: {}, counted: null } });
    expect(lastGroup(standingSteps(undone)).map(({ step }) => step)).toEqual(['motion']);
  });

  test('a recount leaves the old count standing until it is finished, and goes with one undo', () => {
    const steps: Step[] = [
      ...called,
      ...voteOn(1, 3),
      { step: 'recount', no: 1 },
      { step: 'count', no: 1, field: 'for', count: 2 },
    ];
    expect(replay(steps).motions[0]).toMatchObject({ counted: { for: 3 }, counting: { for: 2 }, recounting: true });
    const done: Step[] = [...steps, { step: 'vote', no: 1 }];
    expect(replay(done).motions[0]).toMatchObject({ counted: { for: 2 }, recounting: false });
    const { length } = lastGroup(standingSteps(done));
    expect(replay([...done, { step: 'undo', steps: length }]).motions[0]).toMatchObject({
      counted: { for: 3 },
      counting: {},
    });
  });

  test('a withdrawn motion has no number among those voted on', () => {
    const state = replay([
      ...called,
      { step: 'motion', title: '撤回的', ballot: 'open' },
      { step: 'withdrawn', no: 1 },
      ...voteOn(2, 3),
    ]);
    expect(sessionDraft(state)).toMatchObject({
      motions: [{ title: '议题2' }],
      discussion: ['“撤回的”提出后没有表决。'],
    });
  });

  test('whatever is done and undone again leaves nothing behind', () => {
    const step: fc.Arbitrary<Step> = fc.oneof(
      fc.record({ step: fc.constantFrom('arrived' as const, 'left' as const), at: fc.nat({ max: 4 }) }),
      fc.record({ step: fc.constant('attendance' as const), at: fc.nat({ max: 4 }), present: fc.boolean() }),
      fc.record({
        step: fc.constant('said' as const),
        of: fc.constant('discussion' as const),
        text: fc.constant('话'),
      }),
      fc.record({
        step: fc.constant('motion' as const),
        title: fc.constant('题'),
        ballot: fc.constant('open' as const),
      }),
    );
    fc.assert(
      fc.property(fc.array(step), fc.array(step), (kept, undone) => {
        const steps = [...called, ...kept];
        const backward: Step[] = undone.map(() => ({ step: 'undo', steps: 1 }));
        expect(replay([...steps, ...undone, ...backward])).toEqual(replay(steps));
      }),
    );
  });

  test('the opening is never undone', () => {
    expect(standingSteps([open, { step: 'undo', steps: 9 }])).toEqual([open]);
  });
});
