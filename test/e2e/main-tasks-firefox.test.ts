import { it } from 'vitest';
import en from '../../public/_locales/en/messages.json';
import zhCN from '../../public/_locales/zh_CN/messages.json';
import { firefoxListener } from './firefox-listener';
import { theMainTasks } from './main-tasks';

// Firefox without a window does not always tell assistive technology where the focus is,
// and then the walk goes astray by no fault of ours: it belongs to the long runs.
if (process.env.ANNOTARIFF_LONG === '1') {
  theMainTasks(
    { locale: 'en', catalogue: en, third: /He Lifeng/, isSetByReader: false },
    firefoxListener,
  );
  // Firefox speaks other languages with a language pack only, which is not installed here.
  theMainTasks(
    { locale: 'zh-CN', catalogue: zhCN, third: /何立峰/, isSetByReader: true },
    firefoxListener,
  );
} else {
  it.skip('the main tasks by roles, names and keys in Firefox: npm run test:long', () => undefined);
}
