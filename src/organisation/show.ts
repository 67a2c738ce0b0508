import { verb } from '../command/verb.ts';
import { assessor } from '../proceeding/assessment.ts';
import { judgeFiling } from './judgement.ts';
import { organisationAnswer } from './sheet.ts';
import { oneOrganisation, readLiaisons } from './store.ts';

export const show = verb({
  reveals: true,
  arguments: [{ name: '<名称>', text: '组织或单位的名称' }],
  examples: ['jwh organisation show 夕阳红合唱团'],
  async run(context, [name]) {
    const db = await context.read();
    const one = await oneOrganisation(db, name ?? '');
    const { liaisons } = await readLiaisons(db, { organisation_id: one.id });
    const assess = await assessor(db);
    return organisationAnswer(one, liaisons, judgeFiling(await assess(context.today), one, liaisons));
  },
});
