import { verb } from '../command/verb.ts';
import type { Database } from '../database/open.ts';
import { readOffice } from '../office/store.ts';
import { recordOf } from '../proceeding/answer.ts';
import { caseArgument, personsOf, readCase } from '../proceeding/case_verb.ts';
import { paperOf, part, textField } from '../proceeding/paper.ts';
import { doorOnFile } from '../resident/door_on_file.ts';
import { serviceRoom } from './room.ts';
import { doneOf, providerOf, type Service, serviceKinds } from './service.ts';

export const form = verb({
  arguments: [caseArgument(serviceRoom)],
  reveals: true,
  examples: ['jwh service form 2026-1 --pdf 服务单.pdf', 'jwh service form 2026-1 --reveal 上门维修 --pdf 服务单.pdf'],
  async run(context, [word]) {
    const { db, one, story } = await readCase(context, serviceRoom, word);
    const door = await doorWords(db, one);
    const show = await context.shown();
    const persons = personsOf(one);
    return {
      sheet: formSheet((await readOffice(db)).name, one, door),
      record: { ...recordOf(story), room: door === null ? null : show('room', door) },
      persons,
    };
  },
});

async function doorWords(db: Database, { facts }: Service): Promise<string | null> {
  return facts.household_id === null ? null : doorOnFile(db, facts.household_id);
}

/** 便民服务单 (S-TJ-12): taken to the door, signed there; the door itself is shown only for a reason. */
function formSheet(office: string, one: Service, door: string | null) {
  const { kind, person, building, request, priority, price, standard } = one.facts;
  const provider = providerOf(one);
  const done = doneOf(one);
  return paperOf(one, office, '便民服务单', [
    {
      kind: 'fields',
      fields: [
        ...textField('kind', '种类', serviceKinds[kind]),
        ...textField('person', '居民', person),
        ...textField('building', '楼栋', building),
        ...(door === null ? [] : [{ key: 'room', label: '门牌', type: 'room' as const, value: door }]),
        ...textField('provider', '服务人', provider === undefined ? '（未派工）' : provider.name),
        ...textField('team', '服务队', provider?.outside ? '外请' : provider?.team),
        { key: 'priority', label: '优先', type: 'flag', value: priority },
        { key: 'price', label: '约定的价（元）', type: 'money', value: price },
        { key: 'paid', label: '实收（元）', type: 'money', value: done?.paid ?? null },
        ...textField('standard', '服务标准', standard),
      ],
    },
    part('要求', request),
    done === undefined ? { kind: 'text', title: '做了什么', lines: ['　', '　'] } : part('做了什么', done.result),
    { kind: 'text', title: '居民评价', lines: ['□ 满意　　□ 基本满意　　□ 不满意'] },
    { kind: 'signatures', lines: [{ label: '居民签字' }, { label: '服务人签字' }, { label: '日期' }] },
  ]);
}
