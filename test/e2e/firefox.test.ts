/** The built extension in Firefox. */
import { firefoxReader } from './firefox-reader';
import { theExtensionIn } from './the-extension';

theExtensionIn('Firefox', firefoxReader);
