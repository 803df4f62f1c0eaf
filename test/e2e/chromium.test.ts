/** The built extension in Chromium. */
import { chromiumReader } from './chromium-reader';
import { theExtensionIn } from './the-extension';

theExtensionIn('Chromium', chromiumReader);
