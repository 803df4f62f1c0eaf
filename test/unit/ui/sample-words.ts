/** The wording of the locales, looked up as the browser would. */
import en from '../../../public/_locales/en/messages.json';
import zhCn from '../../../public/_locales/zh_CN/messages.json';
import zhTw from '../../../public/_locales/zh_TW/messages.json';
import type { MessageKey } from '../../../src/ui/shared/messages';
import type { Words } from '../../../src/ui/shared/words';

interface Message {
  message: string;
  placeholders?: Record<string, { content: string }>;
}

export type MessageFile = Record<MessageKey, Message>;

function wordsOf(file: MessageFile, locale: Words['locale']): Words {
  return {
    locale,
    messages: (key, ...substitutions) => {
      const { message, placeholders = {} } = file[key];
      return message.replace(/\$([A-Z]+)\$/g, (_, name: string) => {
        const position = Number(placeholders[name.toLowerCase()]?.content.slice(1));
        return substitutions[position - 1] ?? '';
      });
    },
  };
}

export const english = wordsOf(en, 'en');
export const simplified = wordsOf(zhCn, 'zh-CN');
export const traditional = wordsOf(zhTw, 'zh-TW');
