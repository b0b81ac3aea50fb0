#include "support/people_origins.hpp"

#include <array>

namespace accanto::test {
namespace {

using Names = std::string_view;

constexpr std::array italian_first = {
    Names("Giulia"), Names("Marco"),    Names("Chiara"), Names("Lorenzo"), Names("Nicolò"),
    Names("Sara"),   Names("Beatrice"), Names("Elia"),   Names("Martina"), Names("Tommaso")};
constexpr std::array italian_last = {Names("Ferri"),     Names("Colombo"), Names("D’Angelo"),
                                     Names("De Santis"), Names("Bassò"),   Names("Moretti"),
                                     Names("Gallo"),     Names("Rinaldi")};
constexpr std::array spanish_first = {Names("Sofía"),  Names("Mateo"),  Names("Lucía"),
                                      Names("Andrés"), Names("Inés"),   Names("Íñigo"),
                                      Names("Carmen"), Names("Joaquín")};
constexpr std::array spanish_last = {Names("Reyes"),  Names("Muñoz Vidal"), Names("Ibáñez"),
                                     Names("Castro"), Names("Peña"),        Names("Ortega Ruiz"),
                                     Names("Salinas")};
constexpr std::array french_first = {Names("Zoé"),      Names("Théo"),   Names("Amélie"),
                                     Names("François"), Names("Maëlle"), Names("Hugo")};
constexpr std::array french_last = {Names("Lefèvre"), Names("Dubois"), Names("Moreau"),
                                    Names("N’Diaye"), Names("Garnier")};
constexpr std::array british_first = {Names("Amelia"), Names("Oliver"), Names("Niamh"),
                                      Names("Rhys"),   Names("Priya"),  Names("Callum"),
                                      Names("Grace"),  Names("Jo")};
constexpr std::array british_last = {Names("Hughes"), Names("O’Connor"), Names("Okafor-Smith"),
                                     Names("Patel"),  Names("Fraser"),   Names("Whitfield"),
                                     Names("Shaw")};
constexpr std::array ghanaian_first = {Names("Kwame"), Names("Akosua"), Names("Kofi"),
                                       Names("Esi"),   Names("Yaw"),    Names("Abena")};
constexpr std::array ghanaian_last = {Names("Asante"), Names("Mensah"), Names("Owusu"),
                                      Names("Boateng"), Names("Addo")};
constexpr std::array nigerian_first = {Names("Chinedu"), Names("Ọlábísí"), Names("Ngozi"),
                                       Names("Tunde"),   Names("Adaeze"),  Names("Folá")};
constexpr std::array nigerian_last = {Names("Okonkwo"), Names("Adébáyọ̀"), Names("Eze"),
                                      Names("Balogun"), Names("Nwosu")};
constexpr std::array egyptian_first = {Names("Nour"),  Names("Youssef"), Names("ليلى"),
                                       Names("Karim"), Names("Hana"),    Names("Omar")};
constexpr std::array egyptian_last = {Names("Hassan"), Names("منصور"), Names("El-Sayed"),
                                      Names("Farouk"), Names("Nasser")};
constexpr std::array ukrainian_first = {Names("Олена"), Names("Andriy"), Names("Оксана"),
                                        Names("Taras"), Names("Sofiya"), Names("Богдан")};
constexpr std::array ukrainian_last = {Names("Kovalenko"), Names("Шевчук"), Names("Bondar"),
                                       Names("Melnyk"), Names("Ткаченко")};
constexpr std::array polish_first = {Names("Łukasz"), Names("Agnieszka"), Names("Michał"),
                                     Names("Zofia"),  Names("Paweł"),     Names("Kinga")};
constexpr std::array polish_last = {Names("Wójcik"), Names("Kowalska"), Names("Zieliński"),
                                    Names("Nowak"), Names("Dąbrowska")};
constexpr std::array turkish_first = {Names("Elif"), Names("Çağan"), Names("Zeynep"),
                                      Names("Emre"), Names("Şule"),  Names("Deniz")};
constexpr std::array turkish_last = {Names("Yıldız"), Names("Öztürk"), Names("Kaya"),
                                     Names("Şahin"), Names("Güneş")};
constexpr std::array indian_first = {Names("Ananya"), Names("Rohan"), Names("Kavya"),
                                     Names("Arjun"),  Names("Meera"), Names("Dev")};
constexpr std::array indian_last = {Names("Sharma"), Names("Iyer"), Names("Banerjee"),
                                    Names("Reddy"), Names("Kapoor")};
constexpr std::array japanese_first = {Names("Haruka"), Names("健太"), Names("Yui"), Names("Sōta"),
                                       Names("Mei")};
constexpr std::array japanese_last = {Names("Tanaka"), Names("佐藤"), Names("Ōno"),
                                      Names("Kobayashi"), Names("Mori")};

constexpr std::array italy_speaks = {Names("it"), Names("en"), Names("fr")};
constexpr std::array spain_speaks = {Names("es"), Names("en"), Names("ca")};
constexpr std::array france_speaks = {Names("fr"), Names("en"), Names("ar")};
constexpr std::array britain_speaks = {Names("en"), Names("fr"), Names("hi")};
constexpr std::array ghana_speaks = {Names("en"), Names("ha"), Names("fr")};
constexpr std::array nigeria_speaks = {Names("en"), Names("yo"), Names("ig")};
constexpr std::array egypt_speaks = {Names("ar"), Names("en"), Names("fr")};
constexpr std::array ukraine_speaks = {Names("uk"), Names("en"), Names("pl")};
constexpr std::array poland_speaks = {Names("pl"), Names("en"), Names("de")};
constexpr std::array turkey_speaks = {Names("tr"), Names("en"), Names("de")};
constexpr std::array india_speaks = {Names("en"), Names("hi"), Names("ta")};
constexpr std::array japan_speaks = {Names("ja"), Names("en"), Names("ko")};

// Those who sign up come from some places more than from others: a place may stand here more than
// once.
constexpr std::array all = {
    Origin{italian_first, italian_last, italy_speaks, "Europe/Rome", 60},
    Origin{italian_first, italian_last, italy_speaks, "Europe/Rome", 60},
    Origin{italian_first, italian_last, italy_speaks, "Europe/Rome", 60},
    Origin{british_first, british_last, britain_speaks, "Europe/London", 0},
    Origin{british_first, british_last, britain_speaks, "Europe/London", 0},
    Origin{spanish_first, spanish_last, spain_speaks, "Europe/Madrid", 60},
    Origin{french_first, french_last, france_speaks, "Europe/Paris", 60},
    Origin{ghanaian_first, ghanaian_last, ghana_speaks, "Africa/Accra", 0},
    Origin{nigerian_first, nigerian_last, nigeria_speaks, "Africa/Lagos", 60},
    Origin{egyptian_first, egyptian_last, egypt_speaks, "Africa/Cairo", 120},
    Origin{ukrainian_first, ukrainian_last, ukraine_speaks, "Europe/Kyiv", 120},
    Origin{polish_first, polish_last, poland_speaks, "Europe/Warsaw", 60},
    Origin{turkish_first, turkish_last, turkey_speaks, "Europe/Istanbul", 180},
    Origin{indian_first, indian_last, india_speaks, "Asia/Kolkata", 330},
    Origin{japanese_first, japanese_last, japan_speaks, "Asia/Tokyo", 540},
};

}  // namespace

std::span<const Origin> origins() {
    return all;
}

}  // namespace accanto::test
