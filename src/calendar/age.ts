import { type Day, yearOf } from './day.ts';

/**
 * Whole years on a day (周岁): one more on the birthday itself; whoever was born on 29 February is a year older on 1 March
 * of a year without that day. Negative never: somebody not born yet is 0.
 */
export function ageOn(birthDay: Day, day: Day): number {
  const passed = day.slice(5) >= birthDay.slice(5) ? 0 : 1;
  return Math.max(0, yearOf(day) - yearOf(birthDay) - passed);
}

/** The latest birth day of somebody so old on a day: text compares as days do, so that a query may use it. */
export function latestBirth(age: number, day: Day): Day {
  return `${String(yearOf(day) - age).padStart(4, '0')}${day.slice(4)}`;
}

/** Under this age everything about a person is sensitive (个人信息保护法 第二十八条：不满十四周岁未成年人). */
export const childAge = 14;

/** Whether somebody is under fourteen on a day; not where the birth day is not known. */
export function isChildOn(birthDay: Day | null, day: Day): boolean {
  return birthDay !== null && ageOn(birthDay, day) < childAge;
}

/** The same by an ID number; one of fifteen figures was given to nobody born after 1999. */
export function isChildsNumber(idNumber: string, day: Day): boolean {
  const [, year, month, date] = /^\d{6}(\d{4})(\d\d)(\d\d)\d{3}[\dXx]$/.exec(idNumber) ?? [];
  return year !== undefined && isChildOn(`${year}-${month}-${date}`, day);
}

export const childMark = '未满14周岁';
