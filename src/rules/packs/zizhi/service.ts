import type { PackRules } from '../../pack.ts';

/** 第二十条3: services have standards. */
export const service: PackRules = {
  'service.standard': [
    {
      from: 'pack',
      value: { fields: [{ code: 'standard', title: '服务标准' }] },
      cite: { document: 'zizhi', article: '第二十条3' },
      status: 'confirmed',
      catalogue: 'R-ZZ-24',
      holds: { given: ['standard'] },
      fails: { given: [] },
    },
  ],
};
