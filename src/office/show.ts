import { verb } from '../command/verb.ts';
import { officeFields } from './office.ts';
import { readOffice } from './store.ts';

export const show = verb({
  examples: ['jwh office show', 'jwh office show --json'],
  async run(context) {
    const office = await readOffice(await context.read());
    return { sheet: { title: office.name, blocks: [officeFields(office)] }, record: office };
  },
});
