import { peopleOf } from '../proceeding/group.ts';
import type { Fixed } from './hearing.ts';

/** The members of the group by name, each once. */
export function groupOf({ leader, residents, representatives, units, others }: Fixed): string[] {
  return peopleOf({ leader, members: { residents, representatives, units, others } });
}
