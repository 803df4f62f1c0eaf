/**
 * The only door to zod. An extension's content security policy forbids
 * `new Function`, which zod uses to speed up object schemas unless told not to,
 * so `jitless` is set before any schema can exist.
 */
import { z } from 'zod';

z.config({ jitless: true });

export { z };
