// Writing a mail: who is new to the case, which files go along, and texts that are put in by their name.
(() => {
  'use strict';

  const form = document.getElementById('reply');
  const drafts = window.shouhouDrafts;
  if (!form || !drafts) {
    return;
  }
  const text = document.getElementById('reply:text');

  // Recipients
  const recipients = document.getElementById('recipient');
  const strangers = document.getElementById('strangers');
  const words = (list) => new Set((list ?? '').split(' ').filter(Boolean));
  const known = words(recipients.dataset.known);
  const ours = words(recipients.dataset.ours);
  const look = () => {
    const typed = `${form.elements.to.value},${form.elements.cc.value}`.toLowerCase().match(/[^\s,;，；、<>"]+@[^\s,;，；、<>"]+/g) ?? [];
    strangers.replaceChildren();
    for (const address of new Set(typed)) {
      const own = ours.has(address);
      if (own || !known.has(address)) {
        const mark = document.createElement('span');
        mark.className = own ? 'badge bad' : 'badge new';
        mark.textContent = (own ? recipients.dataset.own : recipients.dataset.new).replace('{a}', address);
        strangers.append(mark, ' ');
      }
    }
  };
  // Who it is for is a press away: in, or out again
  const people = [...recipients.querySelectorAll('[data-person]')];
  people.forEach((it) => known.add(it.dataset.person));
  const addressees = () => form.elements.to.value.split(/[,;，；、]/).map((it) => it.trim()).filter(Boolean);
  const names = (line, address) => line.toLowerCase().replace(/^.*<|>.*$/g, '') === address;
  const showPeople = () => people.forEach((it) => {
    it.setAttribute('aria-pressed', String(addressees().some((line) => names(line, it.dataset.person))));
  });
  people.forEach((it) => it.addEventListener('click', () => {
    const all = addressees();
    const others = all.filter((line) => !names(line, it.dataset.person));
    form.elements.to.value = (others.length < all.length ? others : [...all, it.dataset.person]).join(', ');
    form.elements.to.dispatchEvent(new Event('input', { bubbles: true }));
  }));
  form.elements.to.addEventListener('input', showPeople);
  showPeople();

  form.elements.to.addEventListener('input', look);
  form.elements.cc.addEventListener('input', look);
  look();

  // Files
  const attached = document.getElementById('attached');
  const said = attached.dataset;
  const total = document.getElementById('filesTotal');
  const chooser = document.getElementById('files');
  const largest = Number(said.largest);
  // as the server says sizes; what is over a limit by a little isn't to look as if it weren't
  const size = (bytes, round = Math.round) => {
    const kilobytes = round(bytes / 1024);
    return bytes < 1024 ? `${bytes} B` : kilobytes < 1024 ? `${kilobytes} KB` : `${(round(bytes / 1048576 * 10) / 10).toFixed(1)} MB`;
  };
  const over = (bytes) => said.over.replace('{t}', size(bytes, Math.ceil)).replace('{m}', size(largest, Math.floor));
  const tell = (sentence, bad) => {
    total.textContent = sentence;
    total.classList.toggle('bad', Boolean(bad));
  };
  const count = () => {
    const sizes = [...form.querySelectorAll('input[name=file]:checked')].map((it) => Number(it.dataset.size));
    const sum = sizes.reduce((all, one) => all + one, 0);
    const sentence = (sizes.length === 1 ? said.totalOne : said.total).replace('{n}', sizes.length).replace('{t}', size(sum));
    tell(sum > largest ? over(sum) : sizes.length ? sentence : '', sum > largest);
    return sum;
  };

  const add = ({ ref, id, name, size: bytes, said: sizeSaid }) => {
    const item = document.createElement('li');
    const label = document.createElement('label');
    label.className = 'check';
    const box = Object.assign(document.createElement('input'), { type: 'checkbox', name: 'file', value: ref, checked: true });
    box.dataset.size = bytes;
    const shown = Object.assign(document.createElement('span'), { className: 'name', textContent: name });
    const length = Object.assign(document.createElement('span'), { className: 'faint', textContent: sizeSaid });
    label.append(box, shown, ' ', length);
    const remove = Object.assign(document.createElement('button'), { type: 'button', className: 'button quiet small' });
    remove.append(document.getElementById('removeIcon').content.cloneNode(true));
    remove.dataset.removeUpload = id;
    remove.setAttribute('aria-label', `${said.remove} ${name}`);
    item.append(label, remove);
    document.getElementById('uploads').append(item);
  };

  // What couldn't be uploaded stands in the list until somebody takes it off: the mail doesn't leave without it unnoticed.
  const miss = (files) => [...files].forEach(({ name }) => {
    const item = Object.assign(document.createElement('li'), { className: 'missing' });
    const shown = Object.assign(document.createElement('span'), { className: 'name', textContent: name });
    const why = Object.assign(document.createElement('span'), { className: 'wrong', textContent: said.missing });
    const remove = Object.assign(document.createElement('button'), { type: 'button', className: 'button quiet small' });
    remove.append(document.getElementById('removeIcon').content.cloneNode(true));
    remove.setAttribute('aria-label', `${said.remove} ${name}`);
    remove.addEventListener('click', () => { item.remove(); count(); chooser.focus(); });
    item.append(shown, ' ', why, remove);
    document.getElementById('uploads').append(item);
  });
  form.addEventListener('click', (event) => {
    const missing = document.querySelector('#uploads .missing button');
    if (missing && event.target.closest('[id="reply:send"]')) {
      event.preventDefault();
      event.stopImmediatePropagation();
      tell(said.without, true);
      missing.focus();
    }
  }, true);

  const upload = async (files) => {
    if (!files.length) {
      return;
    }
    const more = [...files].reduce((all, file) => all + file.size, 0);
    if (count() + more > largest) {
      tell(over(count() + more), true);
      miss(files);
      return;
    }
    tell(said.uploading);
    attached.setAttribute('aria-busy', 'true');
    const content = new FormData(form);
    [...files].forEach((file) => content.append('upload', file, file.name));
    const answer = await drafts.ask('upload', content);
    attached.removeAttribute('aria-busy');
    if (answer.trouble) {
      tell(said.failed.replace('{w}', answer.trouble), true);
      miss(files);
      return;
    }
    answer.files.forEach(add);
    count();
    drafts.mail().typed();
  };

  chooser.addEventListener('change', async () => {
    await upload(chooser.files);
    chooser.value = '';
  });
  form.addEventListener('dragover', (event) => {
    if ([...event.dataTransfer.types].includes('Files')) {
      event.preventDefault();
    }
  });
  form.addEventListener('drop', (event) => {
    if (event.dataTransfer.files.length) {
      event.preventDefault();
      upload(event.dataTransfer.files);
    }
  });
  text.addEventListener('paste', ({ clipboardData }) => {
    if (clipboardData.files.length && !clipboardData.getData('text')) {
      upload(clipboardData.files);
    }
  });
  attached.addEventListener('change', ({ target }) => { if (target.name === 'file') { count(); } });
  attached.addEventListener('click', async ({ target }) => {
    const button = target.closest('[data-remove-upload]');
    if (button) {
      const item = button.closest('li');
      item.querySelector('input').checked = false;
      const content = new URLSearchParams([...new FormData(form)].filter(([, value]) => typeof value === 'string'));
      content.set('upload', button.dataset.removeUpload);
      const answer = await drafts.ask('remove', content);
      if (answer.trouble) {
        tell(answer.trouble, true);
      } else {
        item.remove();
        count();
        chooser.focus();
      }
    }
  });
  count();

  // Templates: :: opens the list, what follows filters it, Enter puts the chosen one in its place.
  const list = document.getElementById('templates');
  const ASKED = /(?:::|：：)([^\n:：]{0,30})$/;
  let all = null;
  let at = -1;
  let offered = [];

  const fetched = async () => {
    if (!all) {
      try {
        const { desk, number } = document.getElementById('composer').dataset;
        const answer = await fetch(`${desk}templates?number=${encodeURIComponent(number)}`, { redirect: 'manual' });
        all = answer.ok ? (await answer.json()).templates : null;
      } catch {
        all = null;
      }
    }
    return all ?? [];
  };

  const asked = () => (text.selectionStart === text.selectionEnd
    ? text.value.slice(0, text.selectionStart).match(ASKED) : null);

  const close = () => {
    list.hidden = true;
    at = -1;
    text.removeAttribute('aria-activedescendant');
  };

  const mark = (index) => {
    at = index;
    [...list.querySelectorAll('[role=option]')].forEach((option, i) => {
      option.setAttribute('aria-selected', String(i === at));
      if (i === at) {
        text.setAttribute('aria-activedescendant', option.id);
        option.scrollIntoView({ block: 'nearest' });
      }
    });
  };

  const show = async () => {
    if (!asked()) {
      close();
      return;
    }
    const templates = await fetched();
    const match = asked();
    if (!match) {
      close();
      return;
    }
    const wanted = match[1].trim().toLowerCase();
    const byName = templates.filter((it) => it.name.toLowerCase().includes(wanted));
    offered = [...byName, ...templates.filter((it) => !byName.includes(it) && it.text.toLowerCase().includes(wanted))];
    list.replaceChildren(...offered.map((it, i) => {
      const option = document.createElement('div');
      option.id = `template-${i}`;
      option.setAttribute('role', 'option');
      option.lang = it.language;
      option.append(
        Object.assign(document.createElement('b'), { textContent: it.name }),
        Object.assign(document.createElement('span'), { className: 'faint', textContent: it.text }));
      return option;
    }));
    if (!offered.length) {
      list.append(Object.assign(document.createElement('p'), { className: 'faint', textContent: list.dataset.none }));
    }
    list.hidden = false;
    mark(offered.length ? 0 : -1);
  };

  const choose = (index) => {
    const match = asked();
    if (match && offered[index]) {
      const end = text.selectionStart;
      text.setRangeText(offered[index].text, end - match[0].length, end, 'end');
      close();
      text.focus();
      text.dispatchEvent(new Event('input', { bubbles: true }));
    }
  };

  text.addEventListener('input', show);
  text.addEventListener('click', show);
  text.addEventListener('keydown', (event) => {
    if (list.hidden || event.isComposing || event.ctrlKey || event.metaKey) {
      return;
    }
    if (event.key === 'Escape') {
      event.stopPropagation();
      close();
    } else if (offered.length && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      mark((at + (event.key === 'ArrowDown' ? 1 : offered.length - 1)) % offered.length);
    } else if (offered.length && (event.key === 'Enter' || event.key === 'Tab')) {
      event.preventDefault();
      event.stopPropagation();
      choose(at);
    }
  });
  text.addEventListener('blur', () => { setTimeout(() => { if (document.activeElement !== text) { close(); } }, 200); });
  list.addEventListener('mousedown', (event) => {
    event.preventDefault();
    const option = event.target.closest('[role=option]');
    if (option) {
      choose([...list.children].indexOf(option));
    }
  });
  document.getElementById('openTemplates').addEventListener('click', () => {
    text.focus();
    if (!asked()) {
      const end = text.selectionEnd;
      text.setRangeText('::', end, end, 'end');
    }
    show();
  });
})();
