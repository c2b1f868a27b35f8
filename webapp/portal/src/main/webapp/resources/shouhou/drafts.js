// Keeps on the server what is being written in a case, while it is being written: mail with its whole form, and every other
// text that is marked. Nothing is handed in before what was typed is kept, so that nothing gets lost where that can't be.
(() => {
  'use strict';

  const composer = document.getElementById('composer');
  if (!composer) {
    return;
  }
  const { desk, number, saved, unsaved, signedOut } = composer.dataset;
  const PAUSE = 600;
  const AGAIN = 5000;
  const MAIL = 'reply';

  const keepers = new Map();
  const formOf = (name) => document.querySelector(`[data-draft="${name}"]`).form;

  const body = (name) => {
    if (name === MAIL) {
      return new URLSearchParams([...new FormData(formOf(name))].filter(([, value]) => typeof value === 'string'));
    }
    return new URLSearchParams({ form: name, text: document.querySelector(`[data-draft="${name}"]`).value });
  };

  const address = (what) => `${desk}${what}?number=${encodeURIComponent(number)}`;

  // An answer that isn't ours, such as the door's, is none: whoever asks must sign in again.
  const ask = async (what, content) => {
    let answer;
    try {
      answer = await fetch(address(what), { method: 'POST', body: content, redirect: 'manual' });
    } catch {
      return { trouble: unsaved };
    }
    if (answer.type === 'opaqueredirect' || answer.status === 401) {
      return { trouble: signedOut };
    }
    if (!(answer.headers.get('Content-Type') ?? '').startsWith('application/json')) {
      return { trouble: unsaved };
    }
    const told = await answer.json();
    return answer.ok ? told : { trouble: told.sentence ?? unsaved };
  };

  class Keeper {
    constructor(name) {
      this.name = name;
      this.dirty = false;
      this.held = false;
      this.saving = null;
      this.timer = 0;
    }

    tell(text, bad) {
      const place = document.querySelector(`[data-kept="${this.name}"]`);
      if (place) {
        place.textContent = text;
        place.classList.toggle('bad', Boolean(bad));
      }
    }

    typed() {
      this.dirty = true;
      this.later(PAUSE);
    }

    later(pause) {
      clearTimeout(this.timer);
      if (!this.held) {
        this.timer = setTimeout(() => this.save(), pause);
      }
    }

    // true once everything typed is kept
    async save() {
      clearTimeout(this.timer);
      while (this.saving) {
        await this.saving;
      }
      if (!this.dirty) {
        return true;
      }
      this.dirty = false;
      this.saving = ask(this.name === MAIL ? 'draft' : 'jotting', body(this.name));
      const told = await this.saving;
      this.saving = null;
      this.failing = Boolean(told.trouble);
      if (this.failing) {
        this.dirty = true;
        this.tell(told.trouble, true);
        this.later(AGAIN);
        return false;
      }
      this.tell(saved.replace('{t}', told.saved));
      return this.dirty ? this.save() : true;
    }

    // while it is handed in, nothing is kept any more: what was handed in is no draft
    hold() {
      clearTimeout(this.timer);
      this.held = true;
    }

    release() {
      this.held = false;
      if (this.dirty) {
        this.later(PAUSE);
      }
    }

    forget() {
      clearTimeout(this.timer);
      this.dirty = false;
      this.tell('');
    }
  }

  const keeper = (name) => {
    if (!keepers.has(name)) {
      keepers.set(name, new Keeper(name));
    }
    return keepers.get(name);
  };
  const inForm = (form) => [...form.querySelectorAll('[data-draft]')].map((it) => it.dataset.draft);

  const changed = ({ target }) => {
    const form = target.form;
    if (target.matches('[data-draft]')) {
      keeper(target.dataset.draft).typed();
    } else if (form?.id === MAIL && target.name && target.type !== 'file') {
      keeper(MAIL).typed();
    }
  };
  document.addEventListener('input', changed);
  document.addEventListener('change', changed);

  // Before the page's other scripts see the press: first what was typed is kept, then the button is pressed.
  let flushing = false;
  window.addEventListener('click', (event) => {
    const button = event.target.closest?.('button[type=submit], input[type=submit]');
    const link = event.target.closest?.('a[data-write]');
    if (link && (event.ctrlKey || event.metaKey || event.shiftKey)) {
      return;
    }
    const names = button?.form ? inForm(button.form) : link ? [...keepers.keys()] : [];
    const unkept = names.filter((name) => keepers.get(name)?.dirty || keepers.get(name)?.saving);
    if (unkept.length || (flushing && names.length)) {
      event.preventDefault();
      event.stopImmediatePropagation();
      if (!flushing) {
        flushing = true;
        Promise.all(unkept.map((name) => keeper(name).save())).then((kept) => {
          flushing = false;
          if (kept.every(Boolean)) {
            (button ?? link).click();
          }
        });
      }
    } else if (button) {
      names.forEach((name) => keepers.get(name)?.hold());
    }
  }, true);

  window.jQuery?.(document).on('pfAjaxComplete', (event, answer, asked, { redirect } = {}) => {
    if (!redirect) {
      keepers.forEach((it) => it.release());
    }
  });

  document.getElementById('discard')?.addEventListener('click', async ({ currentTarget }) => {
    const untouched = !document.querySelector(`[data-draft="${MAIL}"]`).value.trim();
    if (untouched || window.confirm(currentTarget.dataset.ask)) {
      const mail = keeper(MAIL);
      mail.hold();
      await mail.saving;
      const told = await ask('discard', body(MAIL));
      if (told.trouble) {
        mail.tell(told.trouble, true);
        mail.release();
      } else {
        mail.forget();
        location.assign(`case?number=${encodeURIComponent(number)}`);
      }
    }
  });

  window.addEventListener('beforeunload', (event) => {
    if ([...keepers.values()].some((it) => it.dirty && it.failing)) {
      event.preventDefault();
    }
  });

  window.addEventListener('pagehide', () => {
    for (const it of keepers.values()) {
      if (it.dirty && !it.held) {
        navigator.sendBeacon(address(it.name === MAIL ? 'draft' : 'jotting'), body(it.name));
        it.dirty = false;
      }
    }
  });

  // for the part that sends files along
  window.shouhouDrafts = { ask, mail: () => keeper(MAIL) };
})();
