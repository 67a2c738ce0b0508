import type { Review } from './version_store.ts';

/** What is written beside a passing signature that lifts what others of the same gate sent back. */
export function liftNote(names: readonly string[], reason: string): string {
  return `解除${names.join('、')}的退回：${reason}`;
}

const lift = /^解除(.+?)的退回：/;

/** Whose returns a review lifts; nobody's where it lifts none. */
function liftedNames({ result, note }: Review): string[] {
  return result === 'passed' ? (lift.exec(note ?? '')?.[1]?.split('、') ?? []) : [];
}

/** Who of the same gate has lifted a return, not before it was given; undefined while it stands. */
export function liftOf(returned: Review, reviews: readonly Review[]): Review | undefined {
  return reviews.find(
    (one) =>
      one.item === returned.item &&
      one.post === returned.post &&
      one.version >= returned.version &&
      liftedNames(one).includes(returned.name),
  );
}

/** The returns of an item under a gate that nobody has lifted. */
export function standingReturns(reviews: readonly Review[], post: string, item: string): Review[] {
  return reviews.filter(
    (one) => one.item === item && one.post === post && one.result === 'returned' && liftOf(one, reviews) === undefined,
  );
}

/** What a review says without lifting somebody's return: it was returned once more. Null where nothing is left. */
export function withoutLift(review: Review, name: string): string | null {
  const left = liftedNames(review).filter((one) => one !== name);
  return left.length === 0 ? null : liftNote(left, (review.note ?? '').replace(lift, ''));
}
