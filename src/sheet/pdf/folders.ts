import { posix, win32 } from 'node:path';

/** Where the operating system keeps fonts, the user's own before everybody's. Folders that do not exist may be among them. */
export function systemFontFolders(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
): string[] {
  if (platform === 'win32') return windowsFolders(env);
  const home = env.HOME;
  const own = home === undefined ? [] : ownFolders(platform, home, env.XDG_DATA_HOME);
  return platform === 'darwin'
    ? // The last one holds the fonts macOS downloads when asked to, 仿宋 among them.
      [...own, '/Library/Fonts', '/System/Library/Fonts', '/System/Library/AssetsV2/com_apple_MobileAsset_Font7']
    : [...own, '/usr/local/share/fonts', '/usr/share/fonts'];
}

function ownFolders(platform: NodeJS.Platform, home: string, dataHome: string | undefined): string[] {
  if (platform === 'darwin') return [posix.join(home, 'Library/Fonts')];
  return [posix.join(dataHome || posix.join(home, '.local/share'), 'fonts'), posix.join(home, '.fonts')];
}

function windowsFolders(env: Readonly<Record<string, string | undefined>>): string[] {
  const own = env.LOCALAPPDATA ? [win32.join(env.LOCALAPPDATA, 'Microsoft\\Windows\\Fonts')] : [];
  return [...own, win32.join(env.SystemRoot || env.windir || 'C:\\Windows', 'Fonts')];
}
