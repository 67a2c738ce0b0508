/** The day on which the benchmark's commands are given: the last one its files tell of. */
export const benchDay = '2026-12-31';
