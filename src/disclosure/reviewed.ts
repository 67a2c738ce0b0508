import { Refusal } from '../base/refusal.ts';
import type { DisclosedItem } from './disclosed.ts';
import { liftNote, liftOf, standingReturns, withoutLift } from './lift.ts';
import type { Review } from './version_store.ts';

/** Who looks at what: the codes of the items named, null where none was. */
interface Given extends Pick<Review, 'name' | 'post' | 'day' | 'version'> {
  items: readonly Pick<DisclosedItem, 'no' | 'code'>[];
  chosen: readonly string[] | null;
}

/** Why items are sent back, or why what others sent back is lifted; both null: they are passed. */
interface Said {
  returned: string | null;
  lifted: string | null;
}

/**
 * What is to be kept when somebody goes through the items. What one member of a gate sent back another lifts, by name and with
 * a reason; who sends it back once more takes it out of what was lifted. Pure. @throws Refusal kind `usage` where nothing is
 * there to lift.
 */
export function reviewsGiven(given: Given, { returned, lifted }: Said, before: readonly Review[]): Review[] {
  const { name, post, day, version, items, chosen } = given;
  const own = { name, post, day, version };
  const codes = chosen ?? items.map(({ code }) => code);
  if (returned !== null) {
    return codes.flatMap((item) => [
      { ...own, item, result: 'returned' as const, note: returned },
      ...liftedBefore({ ...own, item }, before),
    ]);
  }
  if (lifted === null)
    return codes.map((item) => ({ ...own, item, result: 'passed', note: keptLift(own, item, before) }));
  const others = (item: string) => standingReturns(before, post, item).filter((one) => one.name !== name);
  const meant = codes.filter((item) => chosen !== null || others(item).length > 0);
  const free = meant.find((item) => others(item).length === 0);
  if (meant.length === 0 || free !== undefined) refuseNothing(items.find(({ code }) => code === free)?.no);
  return meant.map((item) => {
    // What the same person lifted before stays lifted.
    const returns = before.filter((one) => one.item === item && one.post === post && one.result === 'returned');
    const kept = returns.filter((one) => liftOf(one, before)?.name === name);
    const names = [...others(item), ...kept].map((one) => one.name);
    return { ...own, item, result: 'passed', note: liftNote(names, lifted) };
  });
}

/** Lifts of this person's earlier return, given on the same version: it is returned once more. */
function liftedBefore(
  { item, name, post, version }: Omit<Review, 'result' | 'note' | 'day'>,
  before: readonly Review[],
) {
  return before.flatMap((one): Review[] => {
    const held = before.find((held) => held.name === name && held.item === item && held.post === post);
    if (held === undefined || one.version !== version || liftOf(held, before) !== one) return [];
    return [{ ...one, note: withoutLift(one, name) }];
  });
}

/** Who passes an item again keeps what was lifted with it. */
function keptLift(
  { name, post }: Pick<Review, 'name' | 'post'>,
  item: string,
  before: readonly Review[],
): string | null {
  const own = before.find((one) => one.name === name && one.item === item && one.post === post);
  const lifts = before.some((one) => one.item === item && one.result === 'returned' && liftOf(one, before) === own);
  return own !== undefined && lifts ? own.note : null;
}

function refuseNothing(no: number | undefined): never {
  throw new Refusal('usage', 'nothing_returned', `${no === undefined ? '' : `第${no}项`}没有别人以这个身份退回。`, {
    hint: '同一道审核的人才能解除：监督小组退回的写 --capacity supervision，组长退回的写 --capacity leader；没有写入任何内容。',
  });
}
