// Check-ins by label, as people at a table use them.
#include "journal_desk.h"

#include <doctest/doctest.h>

using namespace attune;
using namespace attune::app;
using namespace attune::test;

TEST_CASE("a check-in of two: each writes unseen, and it opens together") {
    Journal desk;
    CHECK(desk.sees("What you write will be here"));
    desk.tap("Check in with each other");
    CHECK(desk.sees("Hand it to Maya"));
    desk.tap("I am Maya");
    CHECK(desk.sees("Maya, how are you?"));
    desk.tap("tense");
    desk.tap("hopeful");
    desk.tap("One line, if you like");
    desk.type("Only for now mine");
    desk.press(ImGuiKey_Escape);
    desk.seal();
    CHECK(desk.sees("Hand it to Sam"));
    CHECK_FALSE(desk.shows("Only for now mine"));
    CHECK_FALSE(desk.shows("hopeful"));
    desk.tap("I am Sam");
    CHECK(desk.sees("Sam, how are you?"));
    CHECK_FALSE(desk.shows("Only for now mine"));
    desk.tap("calm");
    desk.seal();
    CHECK(desk.sees("Both of you have written"));
    CHECK_FALSE(desk.shows("Only for now mine"));
    desk.tap("Open it together");
    CHECK(desk.shows("Only for now mine"));
    CHECK(desk.sees("hopeful"));
    CHECK(desk.sees("calm"));
    REQUIRE(desk.answer(0));
    CHECK(desk.answer(0)->feelings.size() == 2);
    desk.tap("Back");
    CHECK(desk.screen() == Screen::Journal);
    CHECK(desk.shows("Only for now mine"));
    CHECK(desk.sees("How connected we felt"));
}

TEST_CASE("a check-in is left and gone on with at any moment, and shows nothing meanwhile") {
    Journal desk;
    desk.tap("Check in with each other");
    desk.tap("I am Maya");
    desk.tap("angry");
    desk.tap("One line, if you like");
    desk.type("Half a sen");
    desk.press(ImGuiKey_Escape);
    desk.tap("Back");
    CHECK(desk.sees("Hand it to Maya"));
    CHECK_FALSE(desk.shows("Half a sen"));
    desk.tap("Close");
    CHECK(desk.screen() == Screen::Journal);
    CHECK_FALSE(desk.shows("Half a sen"));
    desk.tap("Go on with the check-in");
    desk.tap("I am Maya");
    CHECK(desk.program().drafts().journal.answers.at("person-0").line == "Half a sen");
    CHECK(desk.item("angry").selected);
    desk.seal();
    desk.tap("Close");
    CHECK(desk.sees("Go on with the check-in"));
    CHECK(desk.shows("Sealed until you have both written"));
    CHECK_FALSE(desk.shows("Half a sen"));
    desk.tap("Session");
    desk.tap("The check-in waits for Sam");
    CHECK(desk.sees("Hand it to Sam"));
}

TEST_CASE("how connected is said by nobody but the one who writes") {
    Journal desk({360, 640});
    desk.tap("Check in with each other");
    desk.tap("I am Maya");
    CHECK(desk.item("How connected do you feel?").value == "not said yet");
    CHECK(desk.item("How connected do you feel?").max.y < desk.item("Seal it").min.y); // seen at once
    desk.tap("calm");
    CHECK_FALSE(desk.item("Seal it").enabled);
    CHECK(desk.sees("First say how connected you feel."));
    desk.tap("Seal it"); // nothing happens
    CHECK(desk.state().library.check_in_answers.empty());
    desk.tap("Back");
    desk.tap("I am Maya");
    CHECK(desk.item("How connected do you feel?").value == "not said yet");
    desk.tap("How connected do you feel?");
    CHECK(desk.item("How connected do you feel?").value == "5");
    CHECK_FALSE(desk.sees("First say how connected you feel."));
    desk.tap("Seal it");
    REQUIRE(desk.answer(0));
    CHECK(desk.answer(0)->connected == 5);
}

TEST_CASE("a check-in that was only begun is gone on with from the journal") {
    Journal desk;
    desk.tap("Check in with each other");
    desk.tap("I am Maya");
    desk.tap("Back");
    desk.tap("Close");
    CHECK(desk.sees("Check in with each other")); // nothing was written yet
    desk.tap("Check in with each other");
    desk.tap("I am Maya");
    desk.tap("angry");
    desk.tap("Back");
    desk.tap("Close");
    CHECK_FALSE(desk.shows("angry"));
    desk.tap("Go on with the check-in");
    desk.tap("I am Maya");
    CHECK(desk.item("angry").selected);
}

TEST_CASE("what was sealed too soon is taken back, unseen") {
    Journal desk;
    desk.tap("Check in with each other");
    desk.tap("I am Maya");
    desk.tap("angry");
    desk.seal();
    desk.tap("Undo");
    CHECK(desk.sees("Hand it to Maya"));
    CHECK_FALSE(desk.shows("angry"));
    desk.tap("Close");
    CHECK_FALSE(desk.sees("Today")); // no day that nothing stands under
    CHECK(desk.sees("What you write will be here"));
    desk.tap("Go on with the check-in");
    desk.tap("I am Maya");
    CHECK(desk.item("angry").selected);
    desk.tap("Seal it");
    desk.tap("I am Sam");
    desk.tap("Undo"); // while Sam has the device
    CHECK(desk.sees("Sam, how are you?"));
    CHECK_FALSE(desk.item("angry").selected);
    desk.seal();
    CHECK(desk.sees("Hand it to Maya"));
}

TEST_CASE("each writes on a device of their own: sealed for the other until both are in") {
    Journal desk;
    desk.program().state_for_setup().shared = SharedFolder{};
    desk.tap("Check in with each other");
    CHECK(desk.shows("here or on another device"));
    desk.tap("I am Maya");
    desk.tap("tense");
    desk.seal();
    CHECK(desk.sees("Hand it to Sam"));
    const RecordId id = desk.state().library.check_ins.front().id;
    put(desk.program().state_for_setup().library, Answer{.id = answer_id(id, "person-1"),
                                                         .check_in = id,
                                                         .person = "person-1",
                                                         .name = "Sam",
                                                         .connected = 3,
                                                         .line = "Written on the train"});
    desk.frame();
    desk.settle();
    CHECK(desk.sees("Both of you have written"));
    CHECK_FALSE(desk.shows("Written on the train"));
    desk.tap("Close");
    CHECK_FALSE(desk.shows("Written on the train"));
    CHECK(desk.shows("Sealed until you open it together"));
    CHECK_FALSE(desk.shows("Sealed until you have both written"));
    desk.tap("Session");
    desk.tap("The check-in can be opened");
    desk.tap("Open it together");
    CHECK(desk.shows("Written on the train"));
}

TEST_CASE("a check-in begins with last week's notes, read one by one, and goes on where it was") {
    Journal desk;
    auto& library = desk.program().state_for_setup().library;
    library.notes = {};
    library.answers.clear();
    for (int n = 0; n < 2; ++n)
        put(library, Note{.id = "thanks-" + std::to_string(n),
                          .from = "person-0",
                          .from_name = "Maya",
                          .text = n == 0 ? "The older one" : "The newer one",
                          .written = desk.now().wall - std::chrono::hours{48 - n}});
    desk.tap("Check in with each other");
    desk.tap("First read last week’s notes");
    CHECK(desk.screen() == Screen::ReadOut);
    CHECK(desk.shows("1 of 2"));
    desk.tap("Next note");
    CHECK(desk.shows("2 of 2"));
    desk.tap("That was the last one");
    CHECK(desk.screen() == Screen::CheckIn);
    CHECK(desk.sees("Hand it to Maya"));
    desk.focus("First read last week’s notes");
    desk.press(ImGuiKey_Enter);
    CHECK(desk.screen() == Screen::ReadOut);
    desk.press(ImGuiKey_Escape);
    desk.tap("I am Maya");
    desk.seal();
    CHECK_FALSE(desk.find("First read last week’s notes"));
}

TEST_CASE("five words are the most, and more of them are a tap away") {
    Journal desk;
    desk.tap("Check in with each other");
    desk.tap("I am Maya");
    for (const char* word : {"tense", "angry", "anxious", "torn", "irritated"}) desk.tap(word);
    CHECK(desk.sees("That is five. Let one go to choose another"));
    desk.tap("calm");
    CHECK_FALSE(desk.item("calm").selected);
    desk.tap("torn");
    desk.tap("calm");
    CHECK(desk.item("calm").selected);
    CHECK_FALSE(desk.find("fulfilled"));
    desk.tap("More words for “Still, good”");
    CHECK(desk.find("fulfilled"));
}

TEST_CASE("one of them sits this one out") {
    Journal desk;
    desk.tap("Check in with each other");
    desk.tap("I am Maya");
    desk.seal();
    desk.tap("Sam sits this one out");
    desk.tap("Open it");
    CHECK(desk.state().library.check_ins.front().opened.has_value());
}

TEST_CASE("a check-in by keyboard alone") {
    Journal desk(laptop);
    desk.focus("Check in with each other");
    desk.press(ImGuiKey_Enter);
    for (const char* name : {"Maya", "Sam"}) {
        desk.focus("I am " + std::string{name});
        desk.press(ImGuiKey_Enter);
        desk.focus("calm");
        desk.press(ImGuiKey_Space);
        desk.focus("How connected do you feel?");
        desk.press(ImGuiKey_RightArrow); // the middle
        desk.press(ImGuiKey_RightArrow);
        desk.focus("Seal it");
        desk.press(ImGuiKey_Enter);
    }
    desk.focus("Open it together");
    desk.press(ImGuiKey_Enter);
    REQUIRE(desk.answer(1));
    CHECK(desk.answer(0)->connected == 6);
    CHECK(desk.answer(1)->connected == 6);
    CHECK(desk.state().library.check_ins.front().opened.has_value());
}
