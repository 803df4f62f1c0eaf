import en from '../../public/_locales/en/messages.json';
import zhCN from '../../public/_locales/zh_CN/messages.json';
import zhTW from '../../public/_locales/zh_TW/messages.json';
import { chromiumListener } from './chromium-listener';
import { theMainTasks } from './main-tasks';

theMainTasks({ locale: 'en', catalogue: en, person: /He Lifeng/, isSetByReader: false }, () =>
  chromiumListener('en-US'),
);
theMainTasks({ locale: 'zh-CN', catalogue: zhCN, person: /何立峰/, isSetByReader: false }, () =>
  chromiumListener('zh-CN'),
);
theMainTasks({ locale: 'zh-TW', catalogue: zhTW, person: /何立峰/, isSetByReader: true }, () =>
  chromiumListener('en-US'),
);
