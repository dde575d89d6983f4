import { type FormEvent, useState } from 'react';
import {
  Button,
  Dialog,
  Form,
  Heading,
  Input,
  Label,
  Modal,
  ModalOverlay,
  Text,
  TextArea,
  TextField,
} from 'react-aria-components';
import type { PastedArticle } from '../api/client.ts';
import { Failure } from '../components/message.tsx';
import { useWords } from '../i18n/words-context.tsx';

interface Props {
  readonly open: boolean;
  /** What was pasted before, to change it. */
  readonly article: PastedArticle | null;
  readonly pending: boolean;
  readonly error: Error | null;
  readonly onRead: (article: PastedArticle) => void;
  readonly onClose: () => void;
}

/** "Try your own": the text of a report, and its day where words such as "yesterday" need one. */
export function PasteDialog({ open, article, pending, error, onRead, onClose }: Props) {
  const words = useWords();
  return (
    <ModalOverlay className="overlay" isOpen={open} onOpenChange={(to) => !to && onClose()} isDismissable>
      <Modal className="modal">
        <Dialog>
          <Heading slot="title">{words.say('paste.title')}</Heading>
          <p className="hint">{words.say('paste.hint')}</p>
          <PasteForm article={article} pending={pending} error={error} onRead={onRead} onClose={onClose} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function PasteForm({ article, pending, error, onRead, onClose }: Omit<Props, 'open'>) {
  const words = useWords();
  const [text, setText] = useState(article?.text ?? '');
  const [published, setPublished] = useState(article?.published ?? '');
  const [outlet, setOutlet] = useState(article?.outlet ?? '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '') return;
    onRead({
      text,
      ...(published ? { published } : {}),
      ...(outlet.trim() ? { outlet: outlet.trim() } : {}),
    });
  };
  return (
    <Form onSubmit={submit}>
      <TextField className="field" value={text} onChange={setText} isRequired autoFocus>
        <Label>{words.say('paste.text')}</Label>
        <TextArea rows={12} />
      </TextField>
      <div className="field-row">
        <TextField className="field" type="date" value={published} onChange={setPublished}>
          <Label>{words.say('paste.date')}</Label>
          <Input />
          <Text slot="description">{words.say('paste.date-hint')}</Text>
        </TextField>
        <TextField className="field" value={outlet} onChange={setOutlet}>
          <Label>{words.say('paste.outlet')}</Label>
          <Input />
        </TextField>
      </div>
      {error && <Failure error={error} />}
      <div className="actions">
        <Button className="button" onPress={onClose}>
          {words.say('app.close')}
        </Button>
        <Button className="button primary" type="submit" isDisabled={pending || text.trim() === ''}>
          {words.say(pending ? 'paste.reading' : 'paste.read')}
        </Button>
      </div>
    </Form>
  );
}
