export { type AssessOptions, assessControl } from './assess-control.ts';
export { controlStatements } from './control-statements.ts';
export { dateStatement } from './date-statement.ts';
export { isSelfServing } from './interest.ts';
