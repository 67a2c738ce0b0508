import type { PackRules } from '../../pack.ts';

/** 听证会、协调会、评议会制度 第九至十三条: who comes to a coordination meeting, when it is announced, how often it is held. */
export const coordination: PackRules = {
  'coordination.matters': [
    {
      from: 'pack',
      value: {
        items: [
          { code: 'public', title: '涉及社区成员公共利益的有关矛盾' },
          { code: 'civil', title: '社区成员间的民事纠纷、利益冲突' },
          { code: 'requested', title: '当事人请求协商解决的其他矛盾' },
        ],
      },
      cite: { document: 'xingfu_3', article: '第十二条' },
      status: 'confirmed',
      force: 'definition',
      catalogue: 'R-XF3-12',
      holds: { item: 'civil' },
      fails: { item: 'criminal' },
    },
  ],
  'coordination.urgent': [
    {
      from: 'pack',
      value: { anyOf: ['director'] },
      cite: { document: 'xingfu_3', article: '第十三条(一)1' },
      status: 'confirmed',
      force: 'may',
      readings: ['D-162'],
      catalogue: 'R-XF3-13',
      note: '遇到矛盾激化、重大纠纷和冲突时，可随时召开；由谁认定，原文没有写',
      holds: { posts: ['director'] },
      fails: { posts: ['community_worker'] },
    },
  ],
  'coordination.notice_days': [
    {
      from: 'pack',
      value: { before: 7 },
      cite: { document: 'xingfu_3', article: '第十三条(一)1' },
      status: 'confirmed',
      readings: ['D-47'],
      catalogue: 'R-XF3-13',
      note: '原文“召开前的七日内书面告知”：默认会期前7天至前1天之间；更早的也接受，并作说明',
      holds: { day: '2026-04-13', event: '2026-04-20' },
      fails: { day: '2026-04-20', event: '2026-04-20' },
    },
  ],
  'coordination.preparation': [
    {
      from: 'pack',
      value: {
        fields: [
          { code: 'agreed', title: '时间、地点已与当事人商定' },
          { code: 'material', title: '材料已备好' },
        ],
      },
      cite: { document: 'xingfu_3', article: '第十三条(一)2' },
      status: 'confirmed',
      catalogue: 'R-XF3-14',
      holds: { given: ['agreed', 'material'] },
      fails: { given: ['material'] },
    },
  ],
  'coordination.attendees': [
    {
      from: 'pack',
      value: {
        fields: [
          { code: 'parties', title: '当事人' },
          { code: 'director', title: '居委会主任' },
          { code: 'mediation_head', title: '人民调解委员会主任' },
          { code: 'worker', title: '社区工作人员' },
        ],
      },
      cite: { document: 'xingfu_3', article: '第十一条' },
      status: 'confirmed',
      catalogue: 'R-XF3-11',
      holds: { given: ['parties', 'director', 'mediation_head', 'worker'] },
      fails: { given: ['parties', 'director', 'worker'] },
    },
  ],
  'coordination.invited': [
    {
      from: 'pack',
      value: {
        items: [
          { code: 'department', title: '有关部门' },
          { code: 'party_organisation', title: '居民区党组织负责人' },
          { code: 'police', title: '社区民警' },
          { code: 'justice', title: '街道司法助理' },
          { code: 'other', title: '其他相关人员' },
        ],
      },
      cite: { document: 'xingfu_3', article: '第十、十一条' },
      status: 'confirmed',
      force: 'may',
      catalogue: 'R-XF3-32',
      note: '“必要时，可邀请”；有关部门提供政策和法律服务',
      holds: { item: 'police' },
      fails: { item: 'parties' },
    },
  ],
  'coordination.sittings': [
    {
      from: 'pack',
      value: { unit: '次', max: 3 },
      cite: { document: 'xingfu_3', article: '第十三条(三)2' },
      status: 'confirmed',
      readings: ['D-48', 'D-49'],
      catalogue: 'R-XF3-18',
      note: '当事人再次要求的，居委会应予同意，但同一内容以三次为限',
      holds: { number: 3 },
      fails: { number: 5 },
    },
  ],
};
