import type { PackRules } from '../../pack.ts';

/** Bodies beside the committee, and what may not be published. */
export const affairs = {
  subcommittees: [
    {
      from: 'pack',
      until: '2025-12-31',
      value: {
        items: [
          { code: 'mediation', title: '人民调解委员会' },
          { code: 'public_security', title: '治安保卫委员会' },
          { code: 'public_health', title: '公共卫生委员会' },
          { code: 'other', title: '根据需要设立的其他委员会' },
        ],
      },
      cite: { document: 'organic_law_1989', article: '第十三条' },
      status: 'confirmed',
      force: 'may',
      note: '根据需要设立；居民较少的可以不设，由成员分工负责',
      holds: { item: 'mediation' },
      fails: { item: 'asset_finance_group' },
    },
    {
      from: '2026-01-01',
      value: {
        items: [
          { code: 'mediation', title: '人民调解委员会' },
          { code: 'public_security', title: '治安保卫委员会' },
          { code: 'public_health', title: '公共卫生委员会' },
          { code: 'elderly_women_children', title: '老年人和妇女儿童工作委员会' },
          { code: 'other', title: '根据需要设立的其他委员会' },
        ],
      },
      cite: { document: 'organic_law_2025', article: '条款待核' },
      status: 'reconstructed',
      force: 'may',
      note: '据报道增设老年人和妇女儿童工作委员会，其余沿用旧法，条号待核；请对照全文核实',
      holds: { item: 'elderly_women_children' },
      fails: { item: 'asset_finance_group' },
    },
  ],
  'supervision.body': [
    {
      from: '2026-01-01',
      value: { label: '居务监督委员会' },
      cite: { document: 'organic_law_2025', article: '条款待核' },
      status: 'reconstructed',
      force: 'definition',
      note: '见于报道和片段：应当设立，对居民会议和居民代表会议负责；人数未见；请对照全文核实',
      holds: { label: '居务监督委员会' },
      fails: { label: '居务监督小组' },
    },
  ],
  'disclosure.relief': [
    {
      from: '2021-11-01',
      value: {
        items: [
          { code: 'id_number', title: '身份证件号码' },
          { code: 'phone', title: '电话号码' },
          { code: 'address', title: '住址' },
          { code: 'illness', title: '疾病、健康状况' },
          { code: 'bank_account', title: '银行账户' },
        ],
      },
      cite: { document: 'pipl', article: '第六条、第二十五条、第二十八条' },
      status: 'reconstructed',
      readings: ['D-133'],
      note: '条文规定只处理必要的信息，未经单独同意不得公开，法律另有规定的除外；项目由此归纳',
      holds: { item: 'amount' },
      fails: { item: 'id_number' },
    },
  ],
} satisfies PackRules;
