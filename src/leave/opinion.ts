import type { Opinion } from './leave.ts';
import { type Need, street } from './post.ts';

interface Said {
  slip: boolean;
  opinions: readonly Opinion[];
}

/** What of the needs is not there yet, in the order of the rule. Pure. */
export function missingOf(needed: readonly Need[], said: Said): Need[] {
  return needed.filter((need) => !isThere(need, said));
}

function isThere(need: Need, said: Said): boolean {
  const { slip, opinions } = said;
  switch (need) {
    case 'slip':
      return slip;
    case 'approval':
      return opinions.some(({ opinion }) => opinion === 'approve');
    case 'subdistrict_deputy_review':
      return opinions.some(
        ({ post, opinion }) => post === 'subdistrict_deputy' && (opinion === 'review' || opinion === 'approve'),
      );
    case 'filing_no':
      return opinions.some(({ filing_no }) => filing_no !== null);
    case 'refused':
      return isByStreet(said);
    case 'director_approval':
      return isApprovedBy(['director'], opinions) || isByStreet(said);
    default:
      return isApprovedBy(postsFor(need), opinions);
  }
}

/**
 * The street's whole procedure is there. It is the higher one: a leave that had it and was shortened since needs no other
 * approval for what is left of it.
 */
export function isByStreet(said: Said): boolean {
  const asked = ['slip', 'section_chief_approval', 'subdistrict_deputy_review', 'filing_no'] as const;
  return asked.every((need) => isThere(need, said));
}

function isApprovedBy(posts: readonly string[], opinions: readonly Opinion[]): boolean {
  return opinions.some(({ post, opinion }) => opinion === 'approve' && posts.includes(post));
}

/** Whose approval each need asks for. */
function postsFor(need: Need): readonly string[] {
  switch (need) {
    case 'secretary_or_subdistrict_approval':
      return ['secretary', ...street];
    case 'section_chief_approval':
      return ['section_chief'];
    case 'subdistrict_deputy_approval':
      return ['subdistrict_deputy'];
    default:
      return [];
  }
}
