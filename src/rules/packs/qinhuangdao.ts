import type { Pack } from '../pack.ts';
import { meetings } from './qinhuangdao/meetings.ts';
import { organisation } from './qinhuangdao/organisation.ts';
import { outside } from './qinhuangdao/outside.ts';
import { pay } from './qinhuangdao/pay.ts';
import { practice } from './qinhuangdao/practice.ts';

/** 秦皇岛市《关于加强和改进城市社区居民委员会建设工作的意见》（秦办发〔2011〕27号）. */
export const qinhuangdao: Pack = {
  place: 'qinhuangdao',
  name: '秦皇岛',
  from: {
    day: '2011-12-31',
    status: 'assumed',
    why: '文号为秦办发〔2011〕27号，成文日期不明，取2011年最后一天',
  },
  rules: { ...organisation, ...practice, ...pay, ...meetings, ...outside },
};
