#pragma once
#include <spawn.h>

// glibc declares these only with _GNU_SOURCE, which Swift's import of it does not set.
#if defined(__linux__)
int posix_spawn_file_actions_addchdir_np(posix_spawn_file_actions_t *actions, const char *path);
int posix_spawn_file_actions_addclosefrom_np(posix_spawn_file_actions_t *actions, int from);
#endif
