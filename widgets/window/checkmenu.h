#pragma once

class MainMenu;
class QueueDesk;
class QWidget;

/** Adds to the menu what the commune is checked by, and its report. */
void addCheckMenu(MainMenu &menu, QueueDesk &desk, QWidget *parent);
