import { wholeNumber } from '../base/number.ts';
import { Refusal } from '../base/refusal.ts';
import { textField, whenWords } from '../proceeding/paper.ts';
import type { FieldsBlock } from '../sheet/sheet.ts';
import { type ClassName, type Coordination, classes, matters, type Sat, type StepOf, stepsOf } from './coordination.ts';

/** The sitting a paper is about: the one named, or the latest. @throws Refusal kind `not_found`. */
export function sittingOf(one: Coordination, text: string | undefined): { no: number; sat: StepOf<'sat'> } {
  const all = stepsOf(one, 'sat');
  const no = text === undefined ? all.length : wholeNumber(text, '--sitting ');
  const sat = all[no - 1];
  if (sat !== undefined) return { no, sat };
  throw new Refusal('not_found', 'no_such_sitting', `${one.number}没有${no > 0 ? `第${no}次` : ''}协调会的记录。`, {
    hint: `先用 jwh coordination sit ${one.number}；经过见 jwh coordination show ${one.number}`,
  });
}

/** When, where, who: the head of the record and of the instrument. */
export function sittingFields(one: Coordination, { day, content, meeting }: StepOf<'sat'>): FieldsBlock {
  const absent = one.facts.parties.filter((name) => !content.parties.includes(name));
  return {
    kind: 'fields',
    fields: [
      ...textField('title', '事项', one.title),
      ...textField('sitting', '次数', `同一内容第${content.sitting_no}次`),
      ...textField('meeting', '会议编号', meeting),
      ...textField('day', '时间', whenWords(day, null)),
      ...textField('place', '地点', content.place),
      ...textField('matter', '类别', matters[one.facts.matter]),
      ...textField('parties', '当事人', content.parties.join('、')),
      ...textField('absent', '缺席的当事人', absent.join('、')),
      ...othersFields(content),
      ...textField('recorder', '记录', content.recorder),
    ],
  };
}

function othersFields({ others }: Sat): FieldsBlock['fields'] {
  return (Object.keys(classes) as ClassName[]).flatMap((kind) =>
    textField(kind, classes[kind], others[kind]?.join('、')),
  );
}
