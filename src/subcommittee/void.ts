import { caseStory } from '../proceeding/casework.ts';
import { voidVerb } from '../proceeding/voiding.ts';
import { subcommitteeRoom } from './room.ts';
import { numberCalled, withRolls } from './store.ts';
import type { Subcommittee } from './subcommittee.ts';

export const voidOne = voidVerb(
  'subcommittee',
  'subcommittee',
  caseStory(subcommitteeRoom),
  (db, one, _assess, today) => withRolls(db, one as Subcommittee, today),
  { called: numberCalled },
);
