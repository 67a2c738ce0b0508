import type { Pack } from '../pack.ts';
import { affairs } from './zizhi/affairs.ts';
import { assembly } from './zizhi/assembly.ts';
import { collection } from './zizhi/collection.ts';
import { convene } from './zizhi/convene.ts';
import { people } from './zizhi/people.ts';
import { representatives } from './zizhi/representatives.ts';
import { service } from './zizhi/service.ts';

/** 社区居民自治制度, a model charter: 第一条 … 第二十三条. */
export const zizhi: Pack = {
  place: 'zizhi',
  name: '自治章程范本',
  from: { day: '2012-07-18', status: 'assumed', why: '范本未注明日期；所在汇编中只有2012-07-18一个日期' },
  rules: { ...assembly, ...convene, ...people, ...affairs, ...representatives, ...service, ...collection },
};
