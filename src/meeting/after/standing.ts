import type { JudgedMotion } from '../meeting.ts';

/**
 * Which resolutions stand after a correction, by the number of the motion they now rest on. A motion is the same one where
 * its title is the same; where the title itself was put right, the one left over under the same number. Pure.
 * @param resolutions with the number of their motion in the old version.
 */
export function standingResolutions(
  before: readonly Pick<JudgedMotion, 'no' | 'title'>[],
  after: readonly Pick<JudgedMotion, 'no' | 'title' | 'outcome'>[],
  resolutions: readonly { id: string; motion: number }[],
): Map<number, string> {
  const standing = new Map<number, string>();
  for (const [no, old] of sameMotions(before, after)) {
    const resolution = resolutions.find(({ motion }) => motion === old);
    const passes = after.find((motion) => motion.no === no)?.outcome === 'passed';
    if (resolution !== undefined && passes) standing.set(no, resolution.id);
  }
  return standing;
}

type Titled = Pick<JudgedMotion, 'no' | 'title'>;

/** New number -> old number. */
function sameMotions(before: readonly Titled[], after: readonly Titled[]): Map<number, number> {
  const same = new Map<number, number>();
  const match = (fits: (old: Titled, now: Titled) => boolean) => {
    for (const now of after.filter(({ no }) => !same.has(no))) {
      const old = before.find((one) => ![...same.values()].includes(one.no) && fits(one, now));
      if (old !== undefined) same.set(now.no, old.no);
    }
  };
  match((old, now) => old.title === now.title && old.no === now.no);
  match((old, now) => old.title === now.title);
  match((old, now) => old.no === now.no);
  return same;
}
