import { proveWeek } from '../process/week-proof.ts';

proveWeek(300);
