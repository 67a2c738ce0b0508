import type { PackRules } from '../../pack.ts';

const fragment = '据2025年修订本的片段整理，条号待核；请对照全文核实';

/** The committee, its area and its term, who may take part, and how members come to office. */
export const people = {
  term_years: [
    {
      from: 'pack',
      until: '2018-12-28',
      value: { years: 3 },
      cite: { document: 'organic_law_1989', article: '第八条' },
      status: 'confirmed',
      readings: ['D-22'],
      holds: { years: 3 },
      fails: { years: 5 },
    },
    {
      from: '2018-12-29',
      until: '2025-12-31',
      value: { years: 5 },
      cite: { document: 'organic_law_2018', article: '第八条' },
      status: 'confirmed',
      readings: ['D-22'],
      holds: { years: 5 },
      fails: { years: 3 },
    },
    {
      from: '2026-01-01',
      value: { years: 5 },
      cite: { document: 'organic_law_2025', article: '条款待核' },
      status: 'reconstructed',
      readings: ['D-22'],
      note: fragment,
      holds: { years: 5 },
      fails: { years: 3 },
    },
  ],
  'committee.size': [
    {
      from: 'pack',
      until: '2025-12-31',
      value: { unit: '人', min: 5, max: 9 },
      cite: { document: 'organic_law_1989', article: '第七条' },
      status: 'confirmed',
      holds: { number: 9 },
      fails: { number: 4 },
    },
    {
      from: '2026-01-01',
      value: { unit: '人', min: 5, max: 9 },
      cite: { document: 'organic_law_2025', article: '条款待核' },
      status: 'reconstructed',
      note: '据报道和甘肃省实施办法第五条整理，条号待核；请对照全文核实',
      holds: { number: 5 },
      fails: { number: 10 },
    },
  ],
  'community.households': [
    {
      from: 'pack',
      until: '2025-12-31',
      value: { unit: '户', min: 100, max: 700 },
      cite: { document: 'organic_law_1989', article: '第六条' },
      status: 'confirmed',
      force: 'should',
      holds: { number: 700 },
      fails: { number: 701 },
    },
    {
      from: '2026-01-01',
      value: { unit: '户', min: 1000, max: 3000 },
      cite: { document: 'organic_law_2025', article: '第三条' },
      status: 'confirmed',
      force: 'should',
      note: '一般1000户至3000户，根据需要可以另定',
      holds: { number: 1200 },
      fails: { number: 999 },
    },
  ],
  'resident.age': [
    {
      from: 'pack',
      until: '2025-12-31',
      value: { unit: '岁', min: 18 },
      cite: { document: 'organic_law_1989', article: '第九条' },
      status: 'confirmed',
      note: '选举另须未被剥夺政治权利（第八条）',
      holds: { number: 18 },
      fails: { number: 17 },
    },
    {
      from: '2026-01-01',
      value: { unit: '岁', min: 18 },
      cite: { document: 'organic_law_2025', article: '条款待核' },
      status: 'reconstructed',
      note: fragment,
      holds: { number: 18 },
      fails: { number: 17 },
    },
  ],
  election: [
    {
      from: 'pack',
      until: '2025-12-31',
      value: {
        items: [
          { code: 'all_voters', title: '全体有选举权的居民选举' },
          { code: 'household_representatives', title: '每户派代表选举' },
          { code: 'group_representatives', title: '每个居民小组选举代表二至三人选举' },
        ],
      },
      cite: { document: 'organic_law_1989', article: '第八条' },
      status: 'confirmed',
      holds: { item: 'household_representatives' },
      fails: { item: 'appointment' },
    },
    {
      from: '2026-01-01',
      value: {
        items: [
          { code: 'all_voters', title: '全体选民选举' },
          { code: 'household_representatives', title: '每户派一名代表选举' },
          { code: 'group_representatives', title: '由居民代表选举' },
        ],
      },
      cite: { document: 'organic_law_2025', article: '条款待核' },
      status: 'reconstructed',
      note: `${fragment}；第三种方式未见原句，由罢免一条推出`,
      holds: { item: 'all_voters' },
      fails: { item: 'appointment' },
    },
  ],
} satisfies PackRules;
