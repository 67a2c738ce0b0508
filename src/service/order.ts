import { publicWordsOrNull, readPublicWords } from '../base/public_words.ts';
import { readYuan } from '../base/yuan.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import type { Database } from '../database/open.ts';
import { openCase } from '../proceeding/case_verb.ts';
import { oneHousehold } from '../resident/lookup.ts';
import { type Named, residentNamed } from '../resident/named.ts';
import { serviceRoom } from './room.ts';
import { type ServiceFacts, serviceKinds } from './service.ts';

interface OrderOptions {
  who: string;
  at?: string;
  kind: ServiceFacts['kind'];
  priority?: boolean;
  price?: string;
  cost?: string;
  standard?: string;
  on?: string;
}

export const order = verb<OrderOptions>({
  writes: true,
  arguments: [{ name: '<要求>', text: '要修什么、做什么' }],
  options: [
    { flags: '--who <居民>', text: '哪位居民（姓名或编码）', required: true },
    {
      flags: '--kind <种类>',
      text: `种类：${Object.values(serviceKinds).join('、')}`,
      choices: serviceKinds,
      required: true,
    },
    { flags: '--at <住户>', text: '哪一户，如 3号楼-2-501（在册居民可不写）' },
    { flags: '--priority', text: '老、弱、病、残等家庭，优先办（不写是哪一种）' },
    { flags: '--price <元>', text: '约定的价；无偿的写 0' },
    { flags: '--cost <元>', text: '成本（材料和人工）' },
    { flags: '--standard <标准>', text: '服务标准' },
    { flags: '--on <日期>', text: '哪天下的单（默认：今天）' },
  ],
  examples: ['jwh service order 厨房下水管漏水 --who 周桂兰 --kind 水 --price 30 --cost 35 --on 2026-10-12'],
  async run(context, [request], options) {
    const day = pastDay(options.on, context.today);
    const title = readPublicWords(request ?? '', '要求', 60);
    const money = (text: string | undefined, flag: string) => (text === undefined ? null : readYuan(text, flag));
    const facts = {
      kind: options.kind,
      request: title,
      priority: options.priority ?? false,
      price: money(options.price, '--price '),
      cost: money(options.cost, '--cost '),
      standard: publicWordsOrNull(options.standard, '标准'),
    };
    return openCase(context, serviceRoom, async ({ db }) => {
      const { notes, ...home } = await whose(db, options);
      return { title, day, facts: { ...facts, ...home }, notes };
    });
  },
});

/** Whose order it is and where: the building is named, the door is looked up when it is needed. */
async function whose(
  db: Database,
  { who, at }: OrderOptions,
): Promise<Pick<ServiceFacts, 'person' | 'person_id' | 'household_id' | 'building'> & Pick<Named, 'notes'>> {
  const known = await residentNamed(db, who);
  const home = at === undefined ? known : await oneHousehold(db, at);
  return {
    person: known.name,
    person_id: known.person_id,
    household_id: home.household_id ?? null,
    building: home.building ?? null,
    notes: known.notes,
  };
}
