import type { Pack } from '../pack.ts';
import { accounts } from './changchun/accounts.ts';
import { assembly } from './changchun/assembly.ts';
import { attendance } from './changchun/attendance.ts';
import { centre } from './changchun/centre.ts';
import { conduct } from './changchun/conduct.ts';
import { direction } from './changchun/direction.ts';
import { disclosure } from './changchun/disclosure.ts';
import { learning } from './changchun/learning.ts';
import { meetings } from './changchun/meetings.ts';
import { money } from './changchun/money.ts';
import { people } from './changchun/people.ts';
import { premises } from './changchun/premises.ts';
import { reception } from './changchun/reception.ts';
import { regular } from './changchun/regular.ts';
import { seal } from './changchun/seal.ts';
import { service } from './changchun/service.ts';
import { visits } from './changchun/visits.ts';

/** 长春市社区居民委员会规范化管理服务工作制度（试行）: sections 一 … 十八. */
export const changchun: Pack = {
  place: 'changchun',
  name: '长春',
  from: {
    day: '1998-10-25',
    status: 'assumed',
    why: '文件未注明日期；所引《民办非企业单位登记管理暂行条例》自1998-10-25施行，不可能更早',
  },
  rules: {
    ...assembly,
    ...people,
    ...attendance,
    ...meetings,
    ...regular,
    ...centre,
    ...reception,
    ...money,
    ...accounts,
    ...disclosure,
    ...seal,
    ...premises,
    ...direction,
    ...service,
    ...learning,
    ...conduct,
    ...visits,
  },
};
