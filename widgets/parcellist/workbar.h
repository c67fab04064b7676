#pragma once

#include "storage/document.h"
#include "storage/workitems.h"
#include "widgets/parcellist/parkdialog.h"

#include <QPointer>
#include <QWidget>

#include <functional>

class ParcelList;
class QLabel;
class QPushButton;
class QAction;

/** Done, park, skip: what becomes of the parcel in hand; then on to the next of the filtered list. */
class WorkBar : public QWidget
{
    Q_OBJECT

public:
    explicit WorkBar(ParcelList *list, QWidget *parent = nullptr);

    void setDocument(storage::Document *document);

    /** Opens what comes next, or answers false where nothing is left. */
    using Onward = std::function<bool()>;

    /**
     * What is marked and what comes after it, where that is not the parcel in hand
     * of the list and the next one: \a parcel may answer null, \a onward is asked
     * before a parcel is marked, which may take it out of its list. A null parcel
     * is one that is not in the list: it is not marked.
     */
    void setWork(std::function<QUuid()> parcel, std::function<Onward()> onward);

    /** \a enter enters what is typed before a parcel is done, parked or skipped; where it answers false the
     * parcel is not done. */
    void setEntering(std::function<bool(storage::WorkState)> enter) { m_enter = std::move(enter); }

    /** Told once it is known what is still wrong with a parcel; empty words where nothing is. */
    using Told = std::function<void(const QString &words)>;

    /** \a look tells what is still open for a parcel; of that the clerk is asked before it is marked as done.
     */
    void setLook(std::function<void(const QUuid &parcel, Told told)> look) { m_look = std::move(look); }

    /** Ctrl+Enter. */
    QAction *doneAction() const { return m_done; }
    QAction *parkAction() const { return m_park; }
    QAction *skipAction() const { return m_skip; }

    /** Marks the parcel in hand and goes on, if that could be kept; \a reason and \a remindOn (stored form)
     * for one that waits. */
    void mark(storage::WorkState state, const QString &reason = {}, const QString &remindOn = {});

Q_SIGNALS:
    /** To be kept by storage::Document::apply(), at once; before the next parcel is taken in hand. */
    void edited(const gis::Edit &edit);

    /** What is still wrong is right as it is: that is to be kept, with a reason. */
    void exceptionWanted();

    /** Nothing is left to do in the filtered list; \a words say so and what waits. */
    void finished(const QString &words);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    /** What is marked and what comes then, as it was when the key was pressed. */
    struct Mark {
        QUuid parcel;
        Onward onward;
        storage::WorkState state;
        QString reason, remindOn;
    };

    void finish(const Mark &mark);
    void ask(const Mark &mark, const QString &words);
    void makeQuestion();
    bool keep(const gis::Edit &edit);
    void askAndPark();

    ParcelList *m_list;
    std::function<QUuid()> m_parcel;
    std::function<Onward()> m_onward;
    std::function<bool(storage::WorkState)> m_enter;
    std::function<void(const QUuid &, Told)> m_look;
    Mark m_asked; ///< waits for the clerk's answer
    Parking m_parked; ///< what was said the last time
    QWidget *m_question;
    QLabel *m_words;
    QPushButton *m_back;
    QPointer<storage::Document> m_document;
    QPushButton *m_doneButton = nullptr;
    QAction *m_done;
    QAction *m_park;
    QAction *m_skip;
};
