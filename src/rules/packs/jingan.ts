import type { Pack } from '../pack.ts';
import { assembly } from './jingan/assembly.ts';
import { certificates } from './jingan/certificates.ts';
import { duty } from './jingan/duty.ts';
import { joint } from './jingan/joint.ts';
import { meetings } from './jingan/meetings.ts';
import { outside } from './jingan/outside.ts';
import { patrol } from './jingan/patrol.ts';
import { people } from './jingan/people.ts';
import { premises } from './jingan/premises.ts';
import { property } from './jingan/property.ts';
import { reception } from './jingan/reception.ts';
import { regular } from './jingan/regular.ts';
import { threeMeetings } from './jingan/three_meetings.ts';

/** 静安区《关于加强居委会标准化建设的实施意见》 with annexes 1, 2, 3, 5 and 7; annexes 4, 6, 8 are not in the source. */
export const jingan: Pack = {
  place: 'jingan',
  name: '静安',
  from: {
    day: '2017-09-30',
    status: 'confirmed',
    why: '成文日期2017-09-30；文件“自发布之日起施行”，网站发稿日2017-10-31，按发布日起算可另设',
  },
  rules: {
    ...assembly,
    ...people,
    ...meetings,
    ...regular,
    ...reception,
    ...joint,
    ...patrol,
    ...outside,
    ...duty,
    ...property,
    ...premises,
    ...certificates,
    ...threeMeetings,
  },
};
