import type { PackRules } from '../../pack.ts';

/** 公共服务用房: section 十八. */
export const premises = {
  'premises.misuse': [
    {
      from: 'pack',
      value: {
        items: [
          { code: 'occupation', title: '侵占' },
          { code: 'letting', title: '出租' },
          { code: 'sale', title: '出售' },
          { code: 'transfer', title: '转让' },
          { code: 'mortgage', title: '抵押' },
          { code: 'change_of_use', title: '擅自改变用途，挪作他用' },
          { code: 'profit_business', title: '与社区建设无关、以营利为目的的经营活动' },
        ],
      },
      cite: { document: 'changchun', article: '十八(三)' },
      status: 'confirmed',
      catalogue: 'R-CC-18-3',
      holds: { item: 'health_lecture' },
      fails: { item: 'letting' },
    },
  ],
} satisfies PackRules;
