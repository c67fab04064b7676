#pragma once

#include "gis/schema.h"

namespace gis
{

/** Where the fields stand that rules read, looked up once: columns().parcel.sheetNo. */
struct Columns {
    struct Commune {
        int code, kind, outline;
    } commune;
    struct Sheet {
        int communeCode, sheetNo, series, scale, surveyedOn, frame, sourceCrs, assignedCrs, sourceFile;
    } sheet;
    struct Parcel {
        int communeCode, sheetNo, series, parcelNo, oldSheetNo, oldParcelNo, hamlet, parcelCode, recordedArea,
            uncertifiedArea, mapLandType, managedByState, status;
    } parcel;
    struct LandUse {
        int parcelId, seq, code, area;
    } landUse;
    struct Party {
        int kind, name, birthDate, deathYear, sex, personalNo, taxCode, decisionNo, representativeId,
            verification, noMatchReason;
    } party;
    struct Paper {
        int partyId, kind, number, issuedOn;
    } paper;
    struct Member {
        int groupId, memberId, role;
    } member;
    struct Certificate {
        int serial, issuedOn, kind, state;
    } certificate;
    struct Line {
        int certificateId, line, paperSheetNo, paperParcelNo, paperArea, parcelId;
    } line;
    struct Apartment {
        int parcelId, block, number;
    } apartment;
    struct Building {
        int parcelId;
    } building;
    struct Right {
        int partyId, parcelId, apartmentId, buildingId, certificateId, kind, numerator, denominator,
            validFrom, validTo;
    } right;
    struct RegisteredChange {
        int parcelId, certificateId, kind, registeredOn;
    } change;
    struct Restriction {
        int parcelId, certificateId, validFrom, validTo;
    } restriction;
    struct Scan {
        int pages, dpi, kind;
    } scan;
    struct ScanLink {
        int scanId, rowId;
    } scanLink;
    struct Lineage {
        int childId, parentId;
    } lineage;
    struct Dossier {
        int code, receivedOn, dueOn, state;
    } dossier;
    struct Decision {
        int rule, entity, rowId, decidedBy, confirmedBy;
    } decision;
};

const Columns &columns();

} // namespace gis
