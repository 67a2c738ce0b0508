import { type Counter, openCounter } from '../counter.ts';

/** Runs lines one after another; one that fails stops the test. */
export async function all(office: Counter, ...lines: string[]): Promise<void> {
  for (const line of lines) {
    const { code, err } = await office.jwh(line);
    if (code !== 0) throw new Error(`${line}: ${err}`);
  }
}

/** An office of a place with staff, each `姓名 职务 起日`. */
export async function staffed(
  place: NonNullable<Parameters<typeof openCounter>[0]>['place'],
  today: string,
  ...staff: string[]
): Promise<Counter> {
  const office = await openCounter({ ...(place === undefined ? {} : { place }), today });
  for (const one of staff) {
    const [name, post, from] = one.split(' ');
    await all(office, `staff add ${name} --post ${post} --from ${from}`);
  }
  return office;
}
