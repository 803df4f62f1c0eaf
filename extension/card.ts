/**
 * Put into a page at the first wish for a card: the drawing code.
 */
import { bridge } from '../src/page/bridge';
import { openCard } from '../src/page/card-host';

bridge().openCard ??= openCard;
