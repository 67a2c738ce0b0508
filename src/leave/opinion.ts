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

function isThere(need: Need, { slip, opinions }: Said): boolean {
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
      return false;
    default:
      return opinions.some(({ post, opinion }) => opinion === 'approve' && postsFor(need).includes(post));
  }
}

/** Whose approval each need asks for. */
function postsFor(need: Need): readonly string[] {
  switch (need) {
    case 'director_approval':
      return ['director'];
    case 'secretary_or_subdistrict_approval':
      return ['secretary', ...street];
    case 'section_chief_approval':
      return ['section_chief'];
    case 'subdistrict_deputy_approval':
    case 'subdistrict_deputy_review':
      return ['subdistrict_deputy'];
    default:
      return [];
  }
}
