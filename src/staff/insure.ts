import { verb } from '../command/verb.ts';
import { readName } from '../person/details.ts';
import { onePerson } from '../person/match.ts';
import { putEmployment } from './employment_store.ts';
import { insurances, readInsurances } from './insurance.ts';
import { staffCalled } from './store.ts';

interface InsureOptions {
  housingFund?: 'yes' | 'no';
}

export const insure = verb<InsureOptions>({
  writes: true,
  arguments: [
    { name: '<姓名>', text: '姓名；同名时写编码' },
    { name: '<保险>', text: '已办的全部：养老、医疗、失业、生育、工伤；一种也没有写 无' },
  ],
  options: [{ flags: '--housing-fund <有无>', text: '住房公积金', choices: { yes: '有', no: '没有' } }],
  examples: ['jwh staff insure 李敏 养老、医疗、失业、生育、工伤 --housing-fund 有'],
  async run(context, [name, list], options) {
    const called = readName(name as string);
    const held = readInsurances(list as string);
    const fund = options.housingFund === undefined ? {} : { housing_fund: options.housingFund === 'yes' };
    const { person, facts } = await context.write(async (writing) => {
      const found = onePerson(await staffCalled(writing.db, called), called, '工作人员');
      return { person: found, facts: await putEmployment(writing, found.id, { insurances: held, ...fund }) };
    });
    const words = held.map((code) => insurances[code]).join('、');
    const housing_fund = typeof facts.housing_fund === 'boolean' ? facts.housing_fund : null;
    return {
      sheet: {
        title: `${person.name}　社会保险`,
        blocks: [
          {
            kind: 'fields',
            fields: [
              { key: 'insurances', label: '已办', type: 'text', value: words === '' ? '无' : words },
              { key: 'housing_fund', label: '住房公积金', type: 'flag', value: housing_fund },
            ],
          },
        ],
      },
      record: { person: person.name, insurances: held, housing_fund },
    };
  },
});
