import en from '../../public/_locales/en/messages.json';
import zhCN from '../../public/_locales/zh_CN/messages.json';
import { firefoxListener } from './firefox-listener';
import { theMainTasks } from './main-tasks';

theMainTasks(
  { locale: 'en', catalogue: en, person: /He Lifeng/, isSetByReader: false },
  firefoxListener,
);
// Firefox speaks other languages with a language pack only, which is not installed here.
theMainTasks(
  { locale: 'zh-CN', catalogue: zhCN, person: /何立峰/, isSetByReader: true },
  firefoxListener,
);
