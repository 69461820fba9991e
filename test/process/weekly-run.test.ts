import { proveWeek } from './week-proof.ts';

proveWeek(150);
