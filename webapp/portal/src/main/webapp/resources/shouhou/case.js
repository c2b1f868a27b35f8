// The page of a case: which part of the composer is open, and which state of the case it answers.
(() => {
  'use strict';

  const composer = document.getElementById('composer');
  const number = document.getElementById('number').textContent;
  const marker = () => document.getElementById('seen').dataset;
  const field = (name) => document.querySelector(`[data-draft="${name}"]`);
  const tabs = () => [...(composer?.querySelectorAll('[role=tab]') ?? [])];
  const panelOf = (tab) => document.getElementById(tab.getAttribute('aria-controls'));

  const show = (name, focus) => {
    for (const tab of tabs()) {
      const chosen = tab.dataset.tab === name;
      tab.setAttribute('aria-selected', String(chosen));
      tab.tabIndex = chosen ? 0 : -1;
      panelOf(tab).hidden = !chosen;
    }
    if (focus) {
      const text = field(name);
      text?.scrollIntoView({ block: getComputedStyle(composer).position === 'sticky' ? 'nearest' : 'center' });
      text?.focus({ preventScroll: true });
    }
  };

  // What fits the case now is shown; what somebody is writing stays, so that nothing typed gets lost.
  const fit = () => {
    if (!composer) {
      return;
    }
    const offered = (marker().offers ?? '').split(' ');
    const usable = tabs().filter((tab) => {
      const it = offered.includes(tab.dataset.tab) || Boolean(field(tab.dataset.tab)?.value.trim());
      tab.hidden = !it;
      return it;
    });
    composer.hidden = !usable.length;
    if (usable.length && !usable.some((tab) => tab.getAttribute('aria-selected') === 'true')) {
      show(usable[0].dataset.tab);
    }
  };

  // One line high until somebody writes, so that the conversation can be read. It shrinks after a click, not when the
  // focus leaves, and a tab opens it when clicked, not when focused: nothing moves under a pressed mouse button.
  const settle = () => composer?.classList.toggle('open', composer.contains(document.activeElement)
    || Boolean(composer.querySelector('.told .error')) || [...composer.querySelectorAll('[data-draft]')].some((it) => it.value));

  // Each form says which state of the case its user has seen. One that is being written keeps what it answers to until
  // the writer has looked; the others follow.
  // What stands in an open dialog is being decided on, typed or chosen.
  const typed = (form) => Boolean(form.closest('dialog[open]')) || [...form.querySelectorAll('[data-draft]')].some((it) => it.value.trim());
  const see = (evenTyped) => {
    let stale = false;
    for (const input of document.querySelectorAll('input[name=seen]')) {
      if (evenTyped || !typed(input.form)) {
        input.value = marker().version;
      } else if (input.value !== marker().version) {
        stale = true;
      }
    }
    const notice = document.getElementById('changedMeanwhile');
    if (notice) {
      notice.hidden = !stale;
    }
  };

  // A mail is shown as its writer laid it out, in a frame of its own that nothing gets out of, or as words only: as it is
  // best seen at first, then as the reader chose. Pictures from elsewhere are fetched for as long as the page is open.
  const fetched = new Set();
  const chosen = (mail) => `looks ${mail.dataset.frame}`;
  const lay = (mail, looks) => {
    const article = mail.closest('article');
    article.querySelector('iframe')?.remove();
    mail.setAttribute('aria-expanded', String(looks));
    if (looks) {
      const frame = document.createElement('iframe');
      frame.className = `letter room-${mail.dataset.room}`;
      frame.title = mail.dataset.title;
      frame.loading = 'lazy';
      frame.setAttribute('sandbox', 'allow-popups allow-popups-to-escape-sandbox');
      frame.src = mail.dataset.frame + (fetched.has(mail.dataset.frame) ? '&pictures=1' : '');
      const held = article.querySelector('.held');
      held?.toggleAttribute('hidden', fetched.has(mail.dataset.frame));
      (held ?? article.querySelector('.said')).after(frame);
    }
  };
  const layAll = () => {
    for (const mail of document.querySelectorAll('[data-frame]')) {
      const choice = sessionStorage.getItem(chosen(mail));
      if (choice ? choice === 'looks' : mail.dataset.first === 'true') {
        lay(mail, true);
      }
    }
  };

  document.addEventListener('input', ({ target }) => {
    if (target.matches('[data-draft]') && !target.value.trim()) {
      see(false);
    }
  });

  document.addEventListener('click', ({ target }) => {
    const tab = target.closest('[data-tab]');
    if (tab) {
      show(tab.dataset.tab, true);
    }
    if (target.closest('[data-seen]')) {
      see(true);
    }
    const frames = target.closest('[data-frame]');
    if (frames) {
      const looks = !frames.closest('article').querySelector('iframe');
      sessionStorage.setItem(chosen(frames), looks ? 'looks' : 'words');
      lay(frames, looks);
    }
    if (target.closest('[data-pictures]')) {
      const mail = target.closest('article').querySelector('[data-frame]');
      fetched.add(mail.dataset.frame);
      lay(mail, false);
      lay(mail, true);
    }
    if (target.closest('#subject') && !String(getSelection())) {
      // where it isn't drawn again with what others change
      document.getElementById('content').classList.toggle('subject-whole');
    }
    settle();
  });

  // What asks for more than a click is fetched with the first press of a button that leads to it; the click follows it.
  const LATER = '[data-dialog], [data-into], [data-press]';
  const missing = (target) => {
    const leads = target.closest?.(LATER);
    const ids = leads ? [leads.dataset.dialog, leads.dataset.into, leads.dataset.press] : [];
    return ids.some((id) => id && !document.getElementById(id)) ? leads : null;
  };
  let clicked = null;
  let fetching = false;
  const fetchDialogs = () => {
    if (!fetching && !document.getElementById('dialogs').firstElementChild) {
      fetching = true;
      // when the page is ready, since before that PrimeFaces doesn't know its nonce
      window.jQuery(() => window.PrimeFaces.ab({
        s: 'live', f: 'live', p: '@none', u: 'dialogs', g: false,
        onco: () => {
          fetching = false;
          // drawn anew meanwhile, it is another element that looks the same
          const waits = clicked?.isConnected === false
            ? [...document.querySelectorAll(LATER)].find((it) => it.isEqualNode(clicked)) : clicked;
          clicked = null;
          if (waits && !missing(waits)) {
            see(false);
            waits.click();
          }
        },
      }));
    }
  };
  document.addEventListener('pointerdown', ({ target }) => { if (missing(target)) { fetchDialogs(); } });
  document.addEventListener('click', (event) => {
    const leads = missing(event.target);
    if (leads) {
      event.stopImmediatePropagation();
      clicked = leads;
      fetchDialogs();
    }
  }, true);

  // a colleague is named where the writer is in the text
  document.addEventListener('change', ({ target }) => {
    if (target.matches('[data-mention]') && target.value) {
      const text = document.getElementById(target.dataset.mention);
      text.setRangeText(`@${target.value} `, text.selectionStart, text.selectionEnd, 'end');
      text.dispatchEvent(new Event('input', { bubbles: true }));
      target.value = '';
      text.focus();
    }
  });

  document.addEventListener('keydown', (event) => {
    const tab = event.target.closest('[role=tab]');
    if (tab && (event.key === 'ArrowLeft' || event.key === 'ArrowRight')) {
      const usable = tabs().filter((it) => !it.hidden);
      const next = usable[(usable.indexOf(tab) + (event.key === 'ArrowRight' ? 1 : usable.length - 1)) % usable.length];
      show(next.dataset.tab);
      next.focus();
    }
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && event.target.matches('[data-draft]')) {
      event.target.form.querySelector('button[type=submit]')?.click();
    }
  });

  document.addEventListener('focusin', ({ target }) => { if (target.closest('.composer :is(textarea, input)')) { settle(); } });
  document.addEventListener('keyup', settle);

  // drawn anew by a change elsewhere
  document.addEventListener('shouhou:drawn', () => { layAll(); fit(); see(false); });

  // An action that was carried out leads to this case anew; one that leads elsewhere, such as to the door, was not. A
  // refused one draws this page again and says why: the user was told.
  const leadsHere = (answer) => {
    const to = new URL(answer.responseXML?.querySelector('redirect')?.getAttribute('url') ?? 'about:blank', location.href);
    return to.pathname === location.pathname && to.searchParams.get('number') === number;
  };
  const refuses = (answer) => [...(answer.responseXML?.querySelectorAll('update') ?? [])].some((update) =>
    new DOMParser().parseFromString(update.textContent, 'text/html').querySelector('.told .error'));

  window.jQuery?.(document).on('pfAjaxComplete', (event, answer) => {
    if (!leadsHere(answer)) {
      fit();
      see(Boolean(refuses(answer)));
    }
  });

  layAll();
  // what was typed here earlier, on whatever computer, stands in its field; a mail that was asked for is begun
  const kept = [...document.querySelectorAll('.panel [data-draft]')].filter((it) => it.value.trim());
  fit();
  if (new URLSearchParams(location.search).has('write')) {
    const to = document.getElementById('reply:to');
    show('reply', true);
    if (to && !to.value) {
      to.focus({ preventScroll: true });
    }
  } else if (kept.length) {
    show(kept[0].dataset.draft);
  }
  settle();
  document.getElementById('conversation').lastElementChild?.classList.add('latest');
})();
