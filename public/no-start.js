// A file of its own and no module: it must work when no other script came.
const NOTE_STYLE = 'max-width: 34em; margin: 4em auto; padding: 0 1.5em; font: 16px/1.5 sans-serif';
addEventListener(
  'error',
  () => {
    const note = document.getElementById('no-start');
    if (!note || document.getElementById('root').firstChild) return;
    note.style.cssText = NOTE_STYLE;
    note.hidden = false;
    note.querySelector('button').onclick = () => location.reload();
  },
  true,
);
