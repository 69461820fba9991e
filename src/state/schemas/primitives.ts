import * as z from 'zod';
import { isDay } from '../../domain/calendar.ts';

/** Plain text of a person: no control characters, so that it can do nothing on a screen, in a header or in a file. */
export const text = z.string().regex(/^[^\p{Cc}]*$/u);
export const day = z.string().refine(isDay, 'not a day');
export const instant = z.iso.datetime({ offset: true });
export const cents = z.int();
export const basisPoints = z.int().min(0).max(10_000);
export const thousandths = z.int();
export const country = z.string().regex(/^[A-Z]{2}$/);
export const id = z.ulid();
export const recordRevision = z.int().min(1);
